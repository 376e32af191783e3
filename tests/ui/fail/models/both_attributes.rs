use auth_core::{request, response};

#[request]
#[response]
pub struct Role {
    pub name: String,
}

fn main() {
    println!("{}", Role::new("admin").name);
}
