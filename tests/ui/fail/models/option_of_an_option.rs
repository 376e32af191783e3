use auth_core::request;

#[request]
pub struct UpdateUser {
    pub name: Option<Option<String>>,
}

fn main() {
    println!("{:?}", UpdateUser::new().name(None));
}
