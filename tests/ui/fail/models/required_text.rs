use auth_core::request;

#[request]
pub struct Invite {
    #[request(required)]
    pub email: String,
}

fn main() {
    println!("{:?}", Invite::new("ada@example.com"));
}
