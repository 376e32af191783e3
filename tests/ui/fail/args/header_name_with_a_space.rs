use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users/<id>", header("X Flag") = "on")]
    fn user(&self, id: &str) -> Call<String>;
}

fn main() {}
