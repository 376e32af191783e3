use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = POST, path = "/users", json = self)]
    fn create(&self, user: &str) -> Call<String>;
}

fn main() {}
