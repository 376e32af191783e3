use auth_core::request;

#[request]
pub struct Invite {
    pub email: String,
    roles: Vec<String>,
}

fn main() {
    println!("{:?}", Invite::new("ada@example.com").roles(["admin"]));
}
