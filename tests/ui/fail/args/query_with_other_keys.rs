use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users?all=true", params = { "order_by": order })]
    fn users(&self, order: &str) -> Call<String>;
}

fn main() {}
