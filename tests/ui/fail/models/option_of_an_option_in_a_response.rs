use auth_core::response;

#[response]
pub struct User {
    pub name: Option<Option<String>>,
}

fn main() {
    println!("{:?}", None::<User>.map(|user| user.name));
}
