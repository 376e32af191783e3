use auth_core::{Call, Provider, Secret, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users/<id>", auth = tokens)]
    fn user(&self, id: &str, tokens: &[Secret]) -> Call<String>;
}

fn main() {}
