//! `json = {}` is the empty object.
#![deny(warnings)]

use super::{Api, sent};
use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = POST, path = "/users/<id>/lock", json = {})]
    fn lock(&self, id: &str) -> Call<()>;
}

impl Users for Api {}

#[test]
fn is_sent() {
    assert_eq!(sent(Api::new().lock("u_1")).body(), "{}");
}
