//! A private struct of which not all is used, with names that are keywords, and with a deprecated field.
#![deny(warnings)]

use auth_core::request;

#[request]
#[cfg(test)]
#[allow(non_snake_case)]
struct Event {
    r#type: String,
    r#match: Option<u8>,
    #[deprecated]
    oldOne: Option<u8>,
    #[cfg(any())]
    gone: NoType,
}

#[test]
fn is_written() {
    let event = Event::new("user.created").r#match(1);
    assert_eq!((event.r#type.as_str(), event.r#match), ("user.created", Some(1)));
    assert_eq!(serde_json::to_string(&event).unwrap(), r#"{"type":"user.created","match":1}"#);
}
