use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, url("/users/<id>"))]
    fn user(&self, id: &str) -> Call<String>;
}

fn main() {}
