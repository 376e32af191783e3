use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users?ids=[ids]")]
    fn users(&self, ids: &[&str]) -> Call<Vec<String>>;
}

fn main() {}
