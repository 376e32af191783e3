use auth_core::{Call, Provider, Secret, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/verify?<code>", secret_query("code") = secret)]
    fn verify(&self, code: &str, secret: &Secret) -> Call<String>;
}

fn main() {}
