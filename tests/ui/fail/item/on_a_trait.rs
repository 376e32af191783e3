use auth_core::{Call, Provider, endpoint};

#[endpoint(method = GET, path = "/users/<id>")]
trait Users: Provider {
    fn user(&self, id: &str) -> Call<String>;
}

fn main() {}
