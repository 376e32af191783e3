//! `<id>` is anything `Display`.
#![deny(warnings)]

use super::{Api, line};
use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users/<id>/<group>/<initial>")]
    fn user(&self, id: u64, group: &str, initial: char) -> Call<String>;
}

impl Users for Api {}

#[test]
fn is_sent() {
    assert_eq!(line(Api::new().user(7, "a/b", 'c')), "GET /users/7/a%2Fb/c");
}
