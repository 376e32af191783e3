//! A request with a parameter for a type.
#![deny(warnings)]

use auth_core::request;

#[request]
pub struct Batch<T: Clone, const N: usize = 1> {
    pub items: Vec<T>,
    pub first: Option<T>,
}

#[test]
fn is_written() {
    let batch = Batch::<String, 2>::new().items(["a"]).first("b".to_owned());
    assert_eq!(serde_json::to_string(&batch).unwrap(), r#"{"items":["a"],"first":"b"}"#);
}
