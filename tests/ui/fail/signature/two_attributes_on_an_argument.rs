use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users")]
    fn users(&self, #[query("page")] #[serde(default)] number: u32) -> Call<Vec<String>>;
}

fn main() {}
