use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users/<id>")]
    #[endpoint(method = GET, path = "/people/<id>")]
    fn user(&self, id: &str) -> Call<String>;
}

fn main() {}
