use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users/<id>", headers = { "X-Tenant": tenant, "X-Flag": "on" })]
    fn user(&self, id: &str, tenant: &str) -> Call<String>;
}

fn main() {}
