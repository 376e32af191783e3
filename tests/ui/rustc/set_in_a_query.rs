use std::collections::HashSet;

use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users?<id>")]
    fn users(&self, id: &HashSet<String>) -> Call<Vec<String>>;
}

fn main() {}
