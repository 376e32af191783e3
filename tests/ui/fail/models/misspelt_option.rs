use auth_core::request;

#[request]
pub struct Invite {
    #[request(require)]
    pub roles: Vec<String>,
}

fn main() {
    println!("{:?}", Invite::new().roles(["admin"]));
}
