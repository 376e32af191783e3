use auth_core::response;

#[response]
#[derive(Default)]
#[serde(default)]
pub struct Session {
    pub id: String,
}

fn main() {
    println!("{:?}", Session::default());
}
