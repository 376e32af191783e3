use auth_core::response;

#[response(crate = "auth_core")]
pub struct Session {
    pub id: String,
}

fn main() {
    println!("{:?}", None::<Session>.map(|session| session.id));
}
