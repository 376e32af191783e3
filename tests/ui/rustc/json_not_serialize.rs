use auth_core::{Call, Provider, endpoint};

struct Request;

trait Users: Provider {
    #[endpoint(method = POST, path = "/users", json = request)]
    fn create(&self, request: &Request) -> Call<String>;
}

fn main() {}
