//! `json = { … }` is an object of arguments and constants.
#![deny(warnings)]

use super::{Api, sent};
use auth_core::{Call, Provider, Secret, endpoint};

trait Users: Provider {
    #[endpoint(method = POST, path = "/", json = { type, id: user_id, pw, "a-b": n, override: true })]
    fn f(&self, r#type: &str, user_id: Option<u8>, pw: &Secret, n: &[u8]) -> Call<()>;
}

impl Users for Api {}

#[test]
fn is_sent() {
    let call = Api::new().f("x", None, &"s".into(), &[1]);
    assert_eq!(sent(call).body(), r#"{"type":"x","pw":"s","a-b":[1],"override":true}"#);
}
