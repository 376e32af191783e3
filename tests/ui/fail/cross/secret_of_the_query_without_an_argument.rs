use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/verify", secret_query("code") = code)]
    fn verify(&self) -> Call<String>;
}

fn main() {}
