use auth_core::{Call, Provider, endpoint};

const USERS: &str = "/users";

trait Users: Provider {
    #[endpoint(method = GET, path = USERS)]
    fn users(&self) -> Call<Vec<String>>;
}

fn main() {}
