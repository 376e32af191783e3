use auth_core::{Call, Provider, Secret, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users/<id>", headers("Authorization" = token))]
    fn user(&self, id: &str, token: &Secret) -> Call<String>;
}

fn main() {}
