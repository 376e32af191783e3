//! `impl Trait` is a type like any other.
#![deny(warnings)]

use super::{Api, line};
use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = PUT, path = "/users/<id>", json = user)]
    fn put(&self, id: impl std::fmt::Display, user: impl serde::Serialize) -> Call<()>;
}

impl Users for Api {}

#[test]
fn is_sent() {
    assert_eq!(line(Api::new().put(7, "")), "PUT /users/7");
}
