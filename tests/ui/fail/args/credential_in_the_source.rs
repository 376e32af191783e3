use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users/<id>", auth = "sk_live_123")]
    fn user(&self, id: &str) -> Call<String>;
}

fn main() {}
