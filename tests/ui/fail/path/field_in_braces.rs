use auth_core::{Call, Provider, endpoint};

struct User;

trait Users: Provider {
    #[endpoint(method = GET, path = "/users/{user.id}")]
    fn user(&self, user: &User) -> Call<String>;
}

fn main() {}
