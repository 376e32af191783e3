use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users/<r#type>")]
    fn users(&self, r#type: &str) -> Call<Vec<String>>;
}

fn main() {}
