use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users", query(limit, offset))]
    fn users(&self, limit: u8, offset: u8) -> Call<String>;
}

fn main() {}
