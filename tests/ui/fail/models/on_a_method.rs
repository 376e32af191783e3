use auth_core::request;

#[request]
fn user(id: &str) -> &str {
    id
}

fn main() {
    user("u_1");
}
