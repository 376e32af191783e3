use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users/id")]
    fn users(&self, id: Option<&str>) -> Call<Vec<String>>;
}

fn main() {}
