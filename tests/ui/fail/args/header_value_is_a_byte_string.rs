use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users", header("X-Flag") = b"on")]
    fn users(&self) -> Call<Vec<String>>;
}

fn main() {}
