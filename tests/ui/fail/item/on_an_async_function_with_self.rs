use auth_core::{Error, endpoint};

#[endpoint(method = GET, path = "/users/<id>")]
async fn user(&self, id: &str) -> Result<String, Error> {
    todo!()
}

fn main() {
    drop(user("u_1"));
}
