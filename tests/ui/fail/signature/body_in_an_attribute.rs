use auth_core::{Call, Client, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = POST, path = "/users")]
    fn create(&self, #[body] user: &str) -> Call<String>;
}

struct Fake(Client);

impl Provider for Fake {
    fn client(&self) -> &Client {
        &self.0
    }
}

impl Users for Fake {}

fn main() {
    drop(Fake(Client::offline()).create("u_1"));
}
