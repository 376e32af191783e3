use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users/<u>")]
    fn user(&self, user_id: &str) -> Call<String>;
}

fn main() {}
