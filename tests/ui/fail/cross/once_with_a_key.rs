use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = PUT, path = "/users", once, idempotency_key = "X-Key")]
    fn create(&self) -> Call<String>;
}

fn main() {}
