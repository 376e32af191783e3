use auth_core::{Call, Provider, endpoint};

#[derive(serde::Serialize)]
struct Filter {
    name: String,
}

trait Users: Provider {
    #[endpoint(method = GET, path = "/users?<filter>")]
    fn users(&self, filter: &Filter) -> Call<Vec<String>>;
}

fn main() {}
