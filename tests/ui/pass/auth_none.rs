//! `auth = none` sends no credential.
#![deny(warnings)]

use super::{Api, line};
use auth_core::{Call, Provider, endpoint};

trait Keys: Provider {
    #[endpoint(method = GET, path = "/jwks", auth = none)]
    fn jwks(&self) -> Call<String>;
}

impl Keys for Api {}

#[test]
fn is_sent() {
    assert_eq!(line(Api::new().jwks()), "GET /jwks");
}
