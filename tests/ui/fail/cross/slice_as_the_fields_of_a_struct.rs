use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users?<filters..>")]
    fn users(&self, filters: &[u64]) -> Call<Vec<String>>;
}

fn main() {}
