use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = PUT, path = "/users/<id>", body = image)]
    fn user(&self, id: &str) -> Call<String>;
}

fn main() {}
