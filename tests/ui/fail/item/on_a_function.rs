use auth_core::{Call, endpoint};

#[endpoint(method = GET, path = "/users/<id>")]
fn user(id: &str) -> Call<String>;

fn main() {
    drop(user("u_1"));
}
