use auth_core::{Call, Client, Provider, endpoint};

struct Query<T>(T);

trait Users: Provider {
    #[endpoint(method = GET, path = "/users")]
    fn users(&self, Query(limit): Query<u8>) -> Call<String>;
}

struct Fake(Client);

impl Provider for Fake {
    fn client(&self) -> &Client {
        &self.0
    }
}

impl Users for Fake {}

fn main() {
    drop(Fake(Client::offline()).users(Query(1)));
}
