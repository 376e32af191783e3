use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = POST, path = "/users", idempotency_key = "Idempotency-Key")]
    fn create(&self, key: &str) -> Call<String>;
}

fn main() {}
