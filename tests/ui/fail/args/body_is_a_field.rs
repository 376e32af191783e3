use auth_core::{Call, Provider, endpoint};

struct User;

trait Users: Provider {
    #[endpoint(method = POST, path = "/users", json = user.name)]
    fn create(&self, user: &User) -> Call<String>;
}

fn main() {}
