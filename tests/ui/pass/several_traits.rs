//! Several traits in one module, with methods of the same name.
#![deny(warnings)]

use super::{Api, line};
use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users/<id>")]
    fn get(&self, id: &str) -> Call<String>;
}

trait Groups: Provider {
    #[endpoint(method = GET, path = "/groups/<id>")]
    fn get(&self, id: &str) -> Call<String>;
}

impl Users for Api {}
impl Groups for Api {}

#[test]
fn is_sent() {
    assert_eq!(line(Users::get(&Api::new(), "1")), "GET /users/1");
    assert_eq!(line(Groups::get(&Api::new(), "1")), "GET /groups/1");
}
