use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users?id=<a>&id=<b>")]
    fn users(&self, a: u64, b: u64) -> Call<Vec<String>>;
}

fn main() {}
