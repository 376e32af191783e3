//! What is no placeholder is sent as it is.
#![deny(warnings)]

use super::{Api, line};
use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users?active&sort=<by>&expand=true")]
    fn users(&self, by: &str) -> Call<Vec<String>>;
}

impl Users for Api {}

#[test]
fn is_sent() {
    assert_eq!(line(Api::new().users("age")), "GET /users?active&sort=age&expand=true");
}
