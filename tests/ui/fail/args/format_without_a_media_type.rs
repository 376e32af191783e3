use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users", format = "xml")]
    fn users(&self) -> Call<Vec<String>>;
}

fn main() {}
