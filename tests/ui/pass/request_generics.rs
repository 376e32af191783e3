//! A request with a parameter for a type, and an answer with one, of which no default is asked.
#![deny(warnings)]

use auth_core::{request, response};

#[request]
pub struct Batch<T: Clone, const N: usize = 1> {
    pub items: Vec<T>,
    pub first: Option<T>,
}

#[response]
pub struct Page<T> {
    #[serde(default)]
    pub data: Vec<T>,
    pub next: Option<T>,
}

#[test]
fn is_written_and_read() {
    let batch = Batch::<String, 2>::new().items(["a"]).first("b".to_owned());
    assert_eq!(serde_json::to_string(&batch).unwrap(), r#"{"items":["a"],"first":"b"}"#);
    let page: Page<std::net::IpAddr> = serde_json::from_str(r#"{"data":null}"#).unwrap();
    assert!(page.data.is_empty() && page.next.is_none());
}
