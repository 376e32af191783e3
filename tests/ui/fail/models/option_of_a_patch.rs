use auth_core::{Patch, request};

#[request]
pub struct UpdateUser {
    pub name: Option<Patch<String>>,
}

fn main() {
    println!("{:?}", UpdateUser::default().name(Patch::Clear));
}
