use auth_core::{Call, Provider, endpoint};

struct Tenant;

trait Users: Provider {
    #[endpoint(method = GET, path = "/users", header("X-Tenant") = tenant)]
    fn users(&self, tenant: &Tenant) -> Call<Vec<String>>;
}

fn main() {}
