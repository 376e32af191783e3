//! `idempotency_key` names the header that makes a `POST` safe to send twice.
#![deny(warnings)]

use super::{Api, sent};
use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = POST, path = "/users", idempotency_key = "X-Key")]
    fn create(&self) -> Call<String>;
}

impl Users for Api {}

#[test]
fn is_sent() {
    assert!(sent(Api::new().create()).headers().contains_key("x-key"));
}
