//! `json = user` is a body.
#![deny(warnings)]

use super::{Api, sent};
use auth_core::{Call, Provider, endpoint};

#[derive(serde::Serialize)]
struct User {
    age: u8,
}

trait Users: Provider {
    #[endpoint(method = POST, path = "/users", json = user)]
    fn create(&self, user: &User) -> Call<String>;
}

impl Users for Api {}

#[test]
fn is_sent() {
    assert_eq!(sent(Api::new().create(&User { age: 7 })).body(), r#"{"age":7}"#);
}
