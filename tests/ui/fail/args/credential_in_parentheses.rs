use auth_core::{Call, Provider, Secret, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users", auth(bearer = token))]
    fn users(&self, token: &Secret) -> Call<Vec<String>>;
}

fn main() {}
