use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/files/<path..>/raw")]
    fn file(&self, path: &str) -> Call<String>;
}

fn main() {}
