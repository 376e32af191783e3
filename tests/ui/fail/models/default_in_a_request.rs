use auth_core::request;

#[request]
pub struct Invite {
    #[serde(default)]
    pub roles: Vec<String>,
}

fn main() {
    println!("{:?}", Invite::new().roles(["admin"]));
}
