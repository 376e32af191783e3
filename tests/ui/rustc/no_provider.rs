use auth_core::{Call, endpoint};

trait Users {
    #[endpoint(method = GET, path = "/users/<id>")]
    fn user(&self, id: &str) -> Call<String>;
}

fn main() {}
