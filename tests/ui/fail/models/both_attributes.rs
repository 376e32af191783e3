use auth_core::request;

#[request]
#[auth_core::response]
pub struct Role {
    pub name: String,
}

fn main() {
    println!("{}", Role::new("admin").name);
}
