//! `idempotent` says that a `POST` may be sent twice.
#![deny(warnings)]

use super::Api;
use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = POST, path = "/users/<id>/lock", idempotent)]
    fn lock(&self, id: &str) -> Call<()>;
}

impl Users for Api {}

#[test]
fn is_sent() {
    assert!(Api::new().lock("u_1").endpoint().unwrap().is_idempotent());
}
