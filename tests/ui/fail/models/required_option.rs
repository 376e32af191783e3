use auth_core::request;

#[request]
pub struct Invite {
    #[request(required)]
    pub email: Option<String>,
}

fn main() {
    println!("{:?}", Invite::new().email("ada@example.com"));
}
