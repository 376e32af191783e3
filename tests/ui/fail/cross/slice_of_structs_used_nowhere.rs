use auth_core::{Call, Provider, endpoint};

struct Filter;

trait Users: Provider {
    #[endpoint(method = GET, path = "/users")]
    fn users(&self, filters: &[Filter]) -> Call<Vec<String>>;
}

fn main() {}
