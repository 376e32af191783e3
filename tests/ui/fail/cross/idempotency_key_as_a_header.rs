use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = POST, path = "/", idempotency_key = "X-Key", header("X-Key") = "1")]
    fn create(&self) -> Call<String>;
}

fn main() {}
