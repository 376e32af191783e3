use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users/<id>", header("X-Tag") = tags)]
    fn user(&self, id: &str, tags: &[u64]) -> Call<String>;
}

fn main() {}
