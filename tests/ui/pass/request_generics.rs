//! A request with a parameter for a type, and an answer with one.
#![deny(warnings)]

use auth_core::{request, response};

#[request]
pub struct Batch<T: Clone, const N: usize = 1> {
    pub items: Vec<T>,
    pub first: Option<T>,
}

#[response]
pub struct Page<T>
where
    T: Clone,
{
    pub data: Vec<T>,
}

#[test]
fn is_written_and_read() {
    let batch = Batch::<String, 2>::new().items(["a"]).first("b".to_owned());
    assert_eq!(serde_json::to_string(&batch).unwrap(), r#"{"items":["a"],"first":"b"}"#);
    assert_eq!(serde_json::from_str::<Page<u8>>(r#"{"data":[1]}"#).unwrap().data, [1]);
}
