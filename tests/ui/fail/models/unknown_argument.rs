use auth_core::request;

#[request(rename_all = "camelCase")]
pub struct Invite {
    pub email: String,
}

fn main() {
    println!("{:?}", Invite::new("ada@example.com"));
}
