use auth_core::{Call, Provider, endpoint};

struct Request;

trait Users: Provider {
    #[endpoint(method = POST, path = "/users", form = request)]
    fn create(&self, request: Option<&Request>) -> Call<String>;
}

fn main() {}
