use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users", query = [("page_size", size)])]
    fn users(&self, size: u32) -> Call<Vec<String>>;
}

fn main() {}
