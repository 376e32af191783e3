use auth_core::request;

#[request]
pub struct Invite {
    pub email: &str,
}

fn main() {
    println!("{:?}", Invite::new("ada@example.com"));
}
