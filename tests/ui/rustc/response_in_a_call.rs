use auth_core::{Call, Provider, Response, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users/<id>")]
    fn user(&self, id: &str) -> Call<Response<String>>;
}

fn main() {}
