use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = POST, path = "/users", json = { name: user.name })]
    fn create(&self, user: &str) -> Call<String>;
}

fn main() {}
