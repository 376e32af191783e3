//! A slice repeats its key.
#![deny(warnings)]

use super::{Api, line};
use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users?<id>&tag[]=<tags>")]
    fn users(&self, id: &[u64], tags: Option<Vec<String>>) -> Call<Vec<String>>;
}

impl Users for Api {}

#[test]
fn is_sent() {
    assert_eq!(line(Api::new().users(&[1, 2], None)), "GET /users?id=1&id=2");
}
