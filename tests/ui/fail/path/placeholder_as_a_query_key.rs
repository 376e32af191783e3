use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users?<field>=1")]
    fn users(&self, field: &str) -> Call<Vec<String>>;
}

fn main() {}
