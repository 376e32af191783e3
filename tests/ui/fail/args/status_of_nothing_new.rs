use auth_core::{Call, Provider, endpoint};

trait SignIn: Provider {
    #[endpoint(method = GET, path = "/keys", success = [200, 304])]
    fn keys(&self) -> Call<String>;
}

fn main() {}
