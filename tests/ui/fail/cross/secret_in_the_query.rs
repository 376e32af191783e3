use auth_core::{Call, Provider, Secret, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/user?<token>")]
    fn user(&self, token: Option<&Secret>) -> Call<String>;
}

fn main() {}
