use auth_core::{Call, Provider, endpoint};

#[derive(serde::Serialize)]
struct Filter {
    limit: u8,
}

trait Users: Provider {
    #[endpoint(method = GET, path = "/users")]
    fn users(&self, filter: &Filter) -> Call<String>;
}

fn main() {}
