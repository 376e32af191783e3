use auth_core::{Call, Provider, endpoint};

trait SignIn: Provider {
    #[endpoint(method = GET, path = "/authorize", success = [200, 302])]
    fn authorize(&self) -> Call<String>;
}

fn main() {}
