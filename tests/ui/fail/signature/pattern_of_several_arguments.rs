use auth_core::{Call, Client, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/teams/<team>/users/<id>")]
    fn user(&self, (team, id): (u64, u64)) -> Call<String>;
}

struct Fake(Client);

impl Provider for Fake {
    fn client(&self) -> &Client {
        &self.0
    }
}

impl Users for Fake {}

fn main() {
    drop(Fake(Client::offline()).user((1, 2)));
}
