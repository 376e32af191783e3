use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = POST, path = "/users", idempotent, idempotency_key = "X-Key")]
    fn create(&self) -> Call<String>;
}

fn main() {}
