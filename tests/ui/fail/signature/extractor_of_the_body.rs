use auth_core::{Call, Client, Provider, endpoint};

struct Json<T>(T);

trait Users: Provider {
    #[endpoint(method = POST, path = "/users")]
    fn create(&self, Json(user): Json<String>) -> Call<String>;
}

struct Fake(Client);

impl Provider for Fake {
    fn client(&self) -> &Client {
        &self.0
    }
}

impl Users for Fake {}

fn main() {
    drop(Fake(Client::offline()).create(Json(String::new())));
}
