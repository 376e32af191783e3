use auth_core::response;

#[response]
pub struct Session {
    pub id: &'static str,
}

fn main() {
    println!("{:?}", None::<Session>.map(|session| session.id));
}
