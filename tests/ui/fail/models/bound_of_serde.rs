use auth_core::response;
use serde::de::DeserializeOwned;

#[response]
pub struct Page<T: DeserializeOwned> {
    pub items: Vec<T>,
}

fn main() {
    println!("{:?}", None::<Page<String>>.map(|page| page.items));
}
