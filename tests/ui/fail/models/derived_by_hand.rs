use auth_core::response;
use serde::Deserialize;

#[response]
#[derive(Deserialize, PartialEq)]
pub struct Session {
    pub id: String,
}

fn main() {
    println!("{:?}", None::<Session>.map(|session| session.id));
}
