use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users?sort by=<sort>")]
    fn users(&self, sort: &str) -> Call<Vec<String>>;
}

fn main() {}
