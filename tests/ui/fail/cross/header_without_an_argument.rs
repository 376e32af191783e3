use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users/<id>", header("X-Tenant") = tenant)]
    fn user(&self, id: &str) -> Call<String>;
}

fn main() {}
