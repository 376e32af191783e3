use auth_core::{Call, Provider, Secret, endpoint};

trait Users: Provider {
    #[endpoint(method = POST, path = "/users")]
    fn create(&self, token: &Secret) -> Call<String>;
}

fn main() {}
