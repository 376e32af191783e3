use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users/{userId}")]
    fn user(&self, user_id: &str) -> Call<String>;
}

fn main() {}
