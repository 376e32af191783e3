use auth_core::request;

#[request]
pub enum Role {
    Admin,
    Member,
}

fn main() {
    let role = Role::Admin.clone();
    println!("{role:?} {:?}", Role::Member);
}
