use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users", envelope = "data.users")]
    fn users(&self) -> Call<Vec<String>>;
}

fn main() {}
