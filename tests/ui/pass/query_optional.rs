//! An `Option` that is `None` sends nothing.
#![deny(warnings)]

use super::{Api, line};
use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users?<limit>&<after>")]
    fn users(&self, limit: Option<u32>, after: Option<&str>) -> Call<Vec<String>>;
}

impl Users for Api {}

#[test]
fn is_sent() {
    assert_eq!(line(Api::new().users(Some(5), None)), "GET /users?limit=5");
}
