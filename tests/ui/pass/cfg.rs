//! A method that is configured out is not there, and neither are its mistakes.
#![deny(warnings)]

use super::{Api, line};
use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users")]
    fn users(&self) -> Call<Vec<String>>;

    #[cfg(any())]
    #[endpoint(nonsense)]
    fn not_there(&self);

    #[endpoint(method = GET, path = "/")]
    #[cfg(any())]
    fn not_there(&self, argument: u8);
}

impl Users for Api {}

#[test]
fn is_sent() {
    assert_eq!(line(Api::new().users()), "GET /users");
}
