use auth_core::response;

#[response]
#[serde(deny_unknown_fields)]
pub struct Session {
    pub id: String,
}

fn main() {
    println!("{:?}", None::<Session>.map(|session| session.id));
}
