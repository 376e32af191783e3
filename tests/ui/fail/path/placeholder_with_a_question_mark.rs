use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users?<limit?>")]
    fn users(&self, limit: Option<u32>) -> Call<Vec<String>>;
}

fn main() {}
