use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users", auth(bearer))]
    fn users(&self) -> Call<Vec<String>>;
}

fn main() {}
