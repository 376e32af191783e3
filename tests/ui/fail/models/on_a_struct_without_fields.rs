use auth_core::request;

#[request]
pub struct Nothing;

fn main() {
    println!("{:?}", Nothing);
}
