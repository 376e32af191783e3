use auth_core::{Secret, request};

#[request]
pub struct ListKeys {
    #[serde(serialize_with = "auth_core::join::comma")]
    pub keys: Vec<Secret>,
}

fn main() {
    println!("{:?}", ListKeys::new().keys(["k_1"]));
}
