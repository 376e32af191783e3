use auth_core::request;

#[request]
pub struct Invite {
    #[request(setter = none)]
    pub email: String,
}

fn main() {
    println!("{:?}", Invite::new("ada@example.com"));
}
