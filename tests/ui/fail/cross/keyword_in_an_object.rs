use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = POST, path = "/users", json = { type })]
    fn create(&self, kind: &str) -> Call<String>;
}

fn main() {}
