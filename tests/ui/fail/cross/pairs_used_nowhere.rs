use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users")]
    fn users(&self, filter: &[(&str, &str)]) -> Call<Vec<String>>;
}

fn main() {}
