use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "https://api.example.com/users")]
    fn users(&self) -> Call<Vec<String>>;
}

fn main() {}
