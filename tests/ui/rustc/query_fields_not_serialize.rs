use auth_core::{Call, Provider, endpoint};

struct Filter;

trait Users: Provider {
    #[endpoint(method = GET, path = "/users?<filter..>")]
    fn users(&self, filter: Filter) -> Call<Vec<String>>;
}

fn main() {}
