use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = POST, path = "/users", once, idempotent)]
    fn create(&self) -> Call<String>;
}

fn main() {}
