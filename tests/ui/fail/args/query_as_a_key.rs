use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users", query = limit)]
    fn users(&self, limit: u32) -> Call<Vec<String>>;
}

fn main() {}
