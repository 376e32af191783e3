use auth_core::{Call, Client, Provider, endpoint};

pub struct Api(Client);

impl Provider for Api {
    fn client(&self) -> &Client {
        &self.0
    }
}

impl Api {
    #[endpoint(method = DELETE, path = "/users/<id>")]
    pub fn delete(&self, id: &str) -> Call<()>;
}

fn main() {
    assert!(Api(Client::offline()).delete("u_1").request().is_ok());
}
