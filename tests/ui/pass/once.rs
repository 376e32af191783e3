//! `once` says that a `GET` must not be sent twice.
#![deny(warnings)]

use super::Api;
use auth_core::{Call, Provider, endpoint};

trait Codes: Provider {
    #[endpoint(method = GET, path = "/codes/<id>/take", once)]
    fn take(&self, id: &str) -> Call<String>;
}

impl Codes for Api {}

#[test]
fn is_sent() {
    let call = Api::new().take("c_1");
    let endpoint = call.endpoint().unwrap();
    assert!(!endpoint.is_idempotent() && !endpoint.is_safe());
}
