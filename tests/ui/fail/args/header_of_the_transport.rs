use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = PUT, path = "/users/<id>", header("Content-Length") = "0")]
    fn user(&self, id: &str) -> Call<String>;
}

fn main() {}
