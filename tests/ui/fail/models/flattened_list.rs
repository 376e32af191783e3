use auth_core::request;

#[request]
pub struct Invite {
    #[serde(flatten)]
    pub roles: Vec<String>,
}

fn main() {
    println!("{:?}", Invite::new().roles(["admin"]));
}
