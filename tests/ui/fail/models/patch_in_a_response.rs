use auth_core::{Patch, response};

#[response]
pub struct User {
    pub name: Patch<String>,
}

fn main() {
    println!("{:?}", None::<User>.map(|user| user.name));
}
