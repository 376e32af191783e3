use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/verify", secret_query("code") = "1234")]
    fn verify(&self) -> Call<String>;
}

fn main() {}
