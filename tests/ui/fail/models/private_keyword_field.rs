use auth_core::response;

#[response]
pub struct Event {
    r#type: String,
}

fn main() {
    println!("{:?}", None::<Event>.map(|event| event.r#type));
}
