use auth_core::{Call, Client, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = PUT, path = "/image", body = image)]
    fn user<T>(&self, image: T) -> Call<()>;
}

struct Fake(Client);

impl Provider for Fake {
    fn client(&self) -> &Client {
        &self.0
    }
}

impl Users for Fake {}

fn main() {
    drop(Fake(Client::offline()).user(vec![1]));
}
