use auth_core::{Call, Provider, Secret, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/verify", secret_query("code") = codes)]
    fn verify(&self, codes: &[Secret]) -> Call<String>;
}

fn main() {}
