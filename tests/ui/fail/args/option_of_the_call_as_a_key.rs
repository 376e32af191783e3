use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users/<id>", timeout = 30)]
    fn user(&self, id: &str) -> Call<String>;
}

fn main() {}
