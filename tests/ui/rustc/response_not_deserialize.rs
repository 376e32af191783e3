use auth_core::{Call, Provider, endpoint};

struct User;

trait Users: Provider {
    #[endpoint(method = GET, path = "/users/<id>")]
    fn user(&self, id: &str) -> Call<User>;
}

fn main() {}
