use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = POST, path = "/users", json = ids, join(ids) = ",")]
    fn users(&self, ids: &[u64]) -> Call<Vec<String>>;
}

fn main() {}
