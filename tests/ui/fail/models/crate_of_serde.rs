use auth_core::request;

#[request]
#[serde(crate = "serde", rename_all = "camelCase")]
pub struct Invite {
    pub email: String,
}

fn main() {
    println!("{:?}", Invite::new("ada@example.com"));
}
