use auth_core::request;

#[request]
#[derive(Clone, PartialEq)]
pub struct Invite {
    pub email: String,
}

fn main() {
    println!("{}", Invite::new("ada@example.com") == Invite::new("ada@example.com"));
}
