use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = POST, path = "/users", json = { 7: name })]
    fn create(&self, name: &str) -> Call<String>;
}

fn main() {}
