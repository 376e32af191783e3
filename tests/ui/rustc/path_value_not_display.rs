use auth_core::{Call, Provider, endpoint};

struct Id(u64);

trait Users: Provider {
    #[endpoint(method = GET, path = "/users/<id>")]
    fn user(&self, id: &Id) -> Call<String>;
}

fn main() {}
