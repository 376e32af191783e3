//! A slice of pairs is spread as it stands.
#![deny(warnings)]

use super::{Api, line};
use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users?<pairs..>&<more..>")]
    fn users(&self, pairs: &[(&str, &str)], more: Option<Vec<(String, u8)>>) -> Call<Vec<String>>;
}

impl Users for Api {}

#[test]
fn is_sent() {
    let call = Api::new().users(&[("id", "1"), ("id", "2")], Some(vec![("n".to_owned(), 3)]));
    assert_eq!(line(call), "GET /users?id=1&id=2&n=3");
}
