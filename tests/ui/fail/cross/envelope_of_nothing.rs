use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = DELETE, path = "/users/<id>", envelope = "data")]
    fn delete(&self, id: &str) -> Call<()>;
}

fn main() {}
