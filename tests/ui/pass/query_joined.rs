//! `join(ids) = ","` makes a slice one value.
#![deny(warnings)]

use super::{Api, line};
use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users?id=<ids>", join(ids) = ",")]
    fn users(&self, ids: &[u64]) -> Call<Vec<String>>;
}

impl Users for Api {}

#[test]
fn is_sent() {
    assert_eq!(line(Api::new().users(&[1, 2])), "GET /users?id=1%2C2");
}
