//! A request is spread in a query: what is not set is not there.
#![deny(warnings)]

use super::{Api, line};
use auth_core::{Call, Provider, endpoint, request};

#[request]
pub struct ListUsers {
    pub limit: Option<u32>,
    pub email: Vec<String>,
}

trait Users: Provider {
    #[endpoint(method = GET, path = "/users?<filter..>")]
    fn users(&self, filter: &ListUsers) -> Call<()>;
}

impl Users for Api {}

#[test]
fn is_sent() {
    assert_eq!(line(Api::new().users(&ListUsers::default())), "GET /users");
    let filter = ListUsers::new().limit(2).email(["a", "b"]);
    assert_eq!(line(Api::new().users(&filter)), "GET /users?limit=2&email=a&email=b");
}
