//! `crate` is the path of a re-exported auth-core.
#![deny(warnings)]

use super::{Api, line};
use auth_core::endpoint;

mod sdk {
    pub(super) use auth_core as http;
}

trait Users: sdk::http::Provider {
    #[endpoint(method = GET, path = "/users/<id>", crate = sdk::http)]
    fn user(&self, id: &str) -> sdk::http::Call<String>;
}

impl Users for Api {}

#[test]
fn is_sent() {
    assert_eq!(line(Api::new().user("u_1")), "GET /users/u_1");
}
