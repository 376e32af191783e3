use auth_core::{Call, Client, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users/<id>")]
    async fn user(&self, id: &str) -> Call<'_, String>;
}

struct Fake(Client);

impl Provider for Fake {
    fn client(&self) -> &Client {
        &self.0
    }
}

impl Users for Fake {}

fn main() {
    drop(Fake(Client::offline()).user("u_1"));
}
