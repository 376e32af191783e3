use auth_core::{Call, Provider, Secret, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/verify", secret_query = code)]
    fn verify(&self, code: &Secret) -> Call<String>;
}

fn main() {}
