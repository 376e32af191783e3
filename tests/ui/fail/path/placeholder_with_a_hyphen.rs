use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users/<user-id>")]
    fn user(&self, user_id: &str) -> Call<String>;
}

fn main() {}
