//! What is required is taken by `new`, and everything else by a setter.
#![deny(warnings)]

use super::{Api, sent};
use auth_core::{Call, Patch, Provider, Secret, endpoint, request};

#[request]
pub struct Update {
    pub id: String,
    pub name: Patch<String>,
    pub codes: Vec<Secret>,
}

trait Users: Provider {
    #[endpoint(method = PATCH, path = "/users", json = user)]
    fn update(&self, user: &Update) -> Call<()>;
}

impl Users for Api {}

#[test]
fn is_sent() {
    let sent = sent(Api::new().update(&Update::new("1").name("Ada").codes(["a"])));
    assert_eq!(sent.body(), r#"{"id":"1","name":"Ada","codes":["a"]}"#);
}
