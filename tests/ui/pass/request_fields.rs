//! What is required is taken by `new`, and everything else by a setter.
#![deny(warnings)]

use super::{Api, sent};
use auth_core::{Call, Patch, Provider, Secret, endpoint, request};

#[request]
pub struct Update {
    pub id: String,
    pub name: Patch<String>,
    pub codes: Vec<Secret>,
    pub size: Option<u8>,
}

trait Users: Provider {
    #[endpoint(method = PATCH, path = "/users", json = user)]
    fn update(&self, user: &Update) -> Call<()>;
}

impl Users for Api {}

#[test]
fn is_sent() {
    let update = Update::new("u_1").name("Ada").codes(["1", "2"]);
    assert_eq!(
        sent(Api::new().update(&update)).body(),
        r#"{"id":"u_1","name":"Ada","codes":["1","2"]}"#
    );
}
