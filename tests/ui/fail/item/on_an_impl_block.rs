use auth_core::{Client, Provider, endpoint};

struct Fake(Client);

#[endpoint(method = GET, path = "/users")]
impl Provider for Fake {
    fn client(&self) -> &Client {
        &self.0
    }
}

fn main() {
    Fake(Client::offline()).client();
}
