use auth_core::request;

#[request]
pub struct Invite<'a> {
    pub email: String,
    pub roles: Option<&'a [String]>,
}

fn main() {
    println!("{:?}", Invite::new("ada@example.com").roles(&[]));
}
