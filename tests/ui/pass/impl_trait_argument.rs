//! `impl Trait` is a type like any other, which has to be one that is written there.
#![deny(warnings)]

use super::{Api, line};
use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = PUT, path = "/users/<id>", json = user)]
    fn put(&self, id: impl std::fmt::Display, user: impl serde::Serialize) -> Call<()>;

    #[endpoint(method = GET, path = "/users/<id>")]
    fn get<S: Into<String> + std::fmt::Display>(&self, id: S) -> Call<()>;
}

impl Users for Api {}

#[test]
fn is_sent() {
    assert_eq!(line(Api::new().put(7, "")), "PUT /users/7");
    assert_eq!(line(Api::new().get("u_1")), "GET /users/u_1");
}
