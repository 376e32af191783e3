use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = POST, path = "/users")]
    fn create(&self, user: impl serde::Serialize) -> Call<String>;
}

fn main() {}
