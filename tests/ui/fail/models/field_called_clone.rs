use auth_core::request;

#[request]
pub struct CopyRole {
    pub clone: Vec<String>,
}

fn main() {
    println!("{:?}", CopyRole::new().clone());
}
