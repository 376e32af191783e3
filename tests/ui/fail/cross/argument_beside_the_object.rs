use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = POST, path = "/users", json = { name, kind: "user" })]
    fn create(&self, name: &str, email: &str) -> Call<String>;
}

fn main() {}
