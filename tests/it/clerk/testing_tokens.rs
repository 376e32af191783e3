//! Testing tokens.

use auth_providers::clerk::testing_tokens::TestingToken;
use jiff::Timestamp;

/// The vendor's document has an example in seconds, while its other times are in milliseconds.
#[test]
fn the_expiry_is_read_in_seconds_and_in_milliseconds() {
    let read = |expires_at: &str| {
        let token = format!(r#"{{"token": "1713877200-c_1", "expires_at": {expires_at}}}"#);
        serde_json::from_str::<TestingToken>(&token).unwrap().expires_at
    };
    let time = Timestamp::from_second(1_713_880_800).unwrap();
    assert_eq!(read("1713880800"), Some(time));
    assert_eq!(read("1713880800000"), Some(time));
    assert_eq!(read("null"), None);
    assert_eq!(read("9223372036854775807"), None);
}
