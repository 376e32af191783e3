//! An answer with a parameter for a type: an `Option` of it asks for no default.
#![deny(warnings)]

use auth_core::response;

#[response]
pub struct Page<T> {
    #[serde(default)]
    pub data: Vec<T>,
}

#[response]
pub struct Found<T> {
    pub first: Option<T>,
}

#[test]
fn is_read() {
    let page: Page<u8> = serde_json::from_str(r#"{"data":null}"#).unwrap();
    let found: Found<std::net::IpAddr> = serde_json::from_str("{}").unwrap();
    assert!(page.data.is_empty() && found.first.is_none());
}
