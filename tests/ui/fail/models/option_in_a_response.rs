use auth_core::response;

#[response]
pub struct Session {
    #[response(default)]
    pub roles: Vec<String>,
}

fn main() {
    println!("{:?}", None::<Session>.map(|session| session.roles));
}
