use auth_core::request;

#[request]
pub struct ListUsers {
    pub new: Option<bool>,
    pub limit: Option<u32>,
}

fn main() {
    println!("{:?}", ListUsers::new().limit(1));
}
