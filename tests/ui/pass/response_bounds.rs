//! What a generic response says of its parameter holds for how it is read.

use auth_core::response;

#[response]
pub struct Sorted<T: Ord = u8>
where
    T: std::fmt::Display,
{
    #[serde(default)]
    pub data: std::collections::BTreeSet<T>,
}

#[test]
fn is_read() {
    let sorted: Sorted = serde_json::from_str(r#"{"data":null}"#).unwrap();
    let numbers: Sorted<u32> = serde_json::from_str(r#"{"data":[2,1]}"#).unwrap();
    assert!(sorted.data.is_empty() && numbers.data.into_iter().eq([1, 2]));
}
