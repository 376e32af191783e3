use auth_core::{Call, Provider, endpoint};

trait Session: Provider {
    #[endpoint(method = POST, path = "/logout", auth = token)]
    fn logout(&self, token: &str) -> Call<()>;
}

fn main() {}
