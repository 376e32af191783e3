use auth_core::{Call, Client, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users")]
    fn users(&self, #[arg(long)] limit: u8) -> Call<String>;
}

struct Fake(Client);

impl Provider for Fake {
    fn client(&self) -> &Client {
        &self.0
    }
}

impl Users for Fake {}

fn main() {
    drop(Fake(Client::offline()).users(1));
}
