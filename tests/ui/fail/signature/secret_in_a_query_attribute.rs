use auth_core::{Call, Provider, Secret, endpoint};

trait Users: Provider {
    #[endpoint(method = POST, path = "/users")]
    fn create(&self, #[query] code: &Secret) -> Call<String>;
}

fn main() {}
