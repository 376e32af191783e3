//! `form = user` is a body.
#![deny(warnings)]

use super::{Api, sent};
use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = POST, path = "/users", form = user)]
    fn create(&self, user: &[(&str, u8)]) -> Call<String>;
}

impl Users for Api {}

#[test]
fn is_sent() {
    assert_eq!(sent(Api::new().create(&[("age", 7)])).body(), "age=7");
}
