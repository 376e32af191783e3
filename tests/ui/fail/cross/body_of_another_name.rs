use auth_core::{Call, Provider, endpoint};

#[derive(serde::Serialize)]
struct User;

trait Users: Provider {
    #[endpoint(method = POST, path = "/users", json = body)]
    fn create(&self, user: &User) -> Call<String>;
}

fn main() {}
