use auth_core::{Call, Client, Provider, endpoint};

struct Path<T>(T);

trait Users: Provider {
    #[endpoint(method = GET, path = "/users/<id>")]
    fn user(&self, Path(id): Path<String>) -> Call<String>;
}

struct Fake(Client);

impl Provider for Fake {
    fn client(&self) -> &Client {
        &self.0
    }
}

impl Users for Fake {}

fn main() {
    drop(Fake(Client::offline()).user(Path(String::new())));
}
