use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users{?limit,pageSize}")]
    fn users(&self, limit: u8, page_size: u8) -> Call<String>;
}

fn main() {}
