use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = POST, path = "/users/<id>", idempotent = false)]
    fn user(&self, id: &str) -> Call<String>;
}

fn main() {}
