use auth_core::{Call, Client, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users/<id>")]
    fn user(&self, id: u64) -> Call<Option<String>>;
}

struct Fake(Client);

impl Provider for Fake {
    fn client(&self) -> &Client {
        &self.0
    }
}

impl Users for Fake {}

fn main() {
    let users: Box<dyn Users> = Box::new(Fake(Client::offline()));
    let call = users.user(7);
    drop(users);
    assert_eq!(call.endpoint().unwrap().template(), "/users/<id>");
}
