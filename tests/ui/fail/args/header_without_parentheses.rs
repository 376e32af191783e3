use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users", header "X-Tenant" = tenant)]
    fn users(&self, tenant: &str) -> Call<Vec<String>>;
}

fn main() {}
