use auth_core::{Call, Provider, endpoint};

#[derive(serde::Serialize)]
struct User;

trait Users: Provider {
    #[endpoint(method = GET, path = "/users")]
    fn users(&self, #[body] filter: &User) -> Call<Vec<String>>;
}

fn main() {}
