use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users?<type>")]
    fn users(&self, kind: &str) -> Call<String>;
}

fn main() {}
