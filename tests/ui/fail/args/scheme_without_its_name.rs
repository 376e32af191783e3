use auth_core::{Call, Provider, endpoint};

trait SignIn: Provider {
    #[endpoint(method = POST, path = "/signin", auth = scheme)]
    fn sign_in(&self) -> Call<String>;
}

fn main() {}
