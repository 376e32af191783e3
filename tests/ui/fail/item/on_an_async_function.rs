use auth_core::{Client, Error, endpoint};

#[endpoint(method = GET, path = "/users/<id>")]
async fn user(client: &Client, id: &str) -> Result<String, Error> {
    todo!()
}

fn main() {
    drop(user(&Client::offline(), "u_1"));
}
