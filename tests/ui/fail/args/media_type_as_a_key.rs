use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users/<id>", produces = "text/csv")]
    fn user(&self, id: &str) -> Call<String>;
}

fn main() {}
