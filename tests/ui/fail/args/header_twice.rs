use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users/<id>", header("X-A") = "1", header("x-a") = "2")]
    fn user(&self, id: &str) -> Call<String>;
}

fn main() {}
