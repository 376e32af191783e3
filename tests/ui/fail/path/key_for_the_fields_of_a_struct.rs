use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users?filter=<filter..>")]
    fn users(&self, filter: &str) -> Call<Vec<String>>;
}

fn main() {}
