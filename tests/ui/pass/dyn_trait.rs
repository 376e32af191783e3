//! A trait of endpoints may be an object.
#![deny(warnings)]

use super::{Api, line};
use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users/<id>")]
    fn user(&self, id: u64) -> Call<Option<String>>;
}

impl Users for Api {}

#[test]
fn is_sent() {
    let users: Box<dyn Users> = Box::new(Api::new());
    let call = users.user(7);
    drop(users);
    assert_eq!(line(call), "GET /users/7");
}
