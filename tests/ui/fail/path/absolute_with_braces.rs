use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "https://api.example.com/users/{id}")]
    fn user(&self, id: &str) -> Call<String>;
}

fn main() {}
