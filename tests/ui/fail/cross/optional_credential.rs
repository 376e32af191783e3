use auth_core::{Call, Provider, Secret, endpoint};

trait Session: Provider {
    #[endpoint(method = POST, path = "/logout", auth = token)]
    fn logout(&self, token: Option<&Secret>) -> Call<()>;
}

fn main() {}
