use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = POST, path = "/users", json = { login })]
    fn create(&self, login_id: &str) -> Call<String>;
}

fn main() {}
