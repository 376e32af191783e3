//! Decoding the body into a type.

use auth_providers::webhook::WebhookError;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{BODY, ID, sent, svix, webhook};

#[derive(Debug, PartialEq, Deserialize)]
struct SignUp {
    email: String,
    username: String,
}

#[test]
fn a_payload_has_the_callers_type() {
    let delivery = webhook().verify::<SignUp>(&svix().headers, BODY.as_bytes()).unwrap();
    let payload = SignUp { email: "test@example.com".into(), username: "test_user".into() };
    assert_eq!((delivery.id.as_str(), &delivery.payload), (ID, &payload));
}

#[test]
fn a_payload_that_does_not_fit_is_told_by_its_place() {
    fn refused<T: serde::de::DeserializeOwned + std::fmt::Debug>(body: &[u8]) -> WebhookError {
        let headers = webhook().sign(ID, sent(), body).unwrap();
        webhook().verify::<T>(&headers, body).unwrap_err()
    }
    type Users = Vec<SignUp>;
    let odd = format!(r#"{{"{}\nx\u202e":"sk_live_1"}}"#, "k".repeat(300));
    for (error, path, reason) in [
        (refused::<SignUp>(br#"{"email":7}"#), Some("email"), "wrong type, expected a string"),
        (
            refused::<Users>(br#"[{"email":"a","username":["sk_live_1"]}]"#),
            Some("[0].username"),
            "wrong type, expected a string",
        ),
        (refused::<Users>(br#"[{"email":"sk_live_1"}]"#), Some("[0]"), "missing field `username`"),
        (refused::<SignUp>(br#"{"email":"sk_live_1"}"#), None, "missing field `username`"),
        (refused::<SignUp>(br#""sk_live_1""#), None, "wrong type, expected struct SignUp"),
        (refused::<SignUp>(br#"{"email":"sk_live_1"#), None, "the JSON ends too early"),
        (refused::<Value>(b""), None, "the JSON ends too early"),
        (refused::<Value>(b"sk_live_1"), None, "it is not valid JSON"),
        (refused::<Value>(br#"{} "sk_live_1""#), None, "it is not valid JSON"),
        (refused::<Value>(b"\"sk_live_1\xff\""), None, "it is not UTF-8"),
        (refused::<SignUp>(b"{\"ignored\":\"sk_live_1\xff\"}"), None, "it is not UTF-8"),
        (
            refused::<std::collections::HashMap<String, u8>>(odd.as_bytes()),
            Some(&*"k".repeat(200)),
            "wrong type, expected u8",
        ),
    ] {
        let expected = WebhookError::Payload {
            path: path.map(str::to_owned),
            reason: reason.to_owned().into(),
        };
        assert_eq!(error, expected);
        let text = format!("{error} {error:?}");
        assert!(!text.contains("sk_live_1") && text.lines().count() == 1, "{text}");
    }
    let key = refused::<std::collections::HashMap<String, u8>>(br#"{"a\nb\u202e":"sk_live_1"}"#);
    let text = key.to_string();
    assert!(text.contains("`a b `") && text.lines().count() == 1, "{text}");
}

#[test]
fn a_value_beyond_the_limits_of_json_does_not_lose_the_event() {
    fn read<T: serde::de::DeserializeOwned>(body: &str) -> Result<T, WebhookError> {
        let headers = webhook().sign(ID, sent(), body.as_bytes()).unwrap();
        webhook().verify(&headers, body.as_bytes()).map(|delivery| delivery.payload)
    }
    let deep = "[".repeat(200) + &"]".repeat(200);
    let body = format!(r#"{{"username":"\ud83dtest","email":"a","n":-1e400,"deep":{deep}}}"#);
    let sign_up: SignUp = read(&body).unwrap();
    assert_eq!(sign_up.username, "\u{fffd}test");
    let value: Value = read(&body).unwrap();
    assert_eq!((&value["username"], &value["n"]), (&json!("\u{fffd}test"), &json!("-1e400")));
    // A type that cannot hold it is told of its place.
    let error = read::<std::collections::HashMap<String, f64>>(r#"{"a":1,"b":1e400}"#).unwrap_err();
    let expected = WebhookError::Payload {
        path: Some("b".to_owned()),
        reason: "wrong type, expected f64".into(),
    };
    assert_eq!(error, expected);
}
