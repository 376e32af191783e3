//! A list in a struct can be one value.
#![deny(warnings)]

use super::{Api, line};
use auth_core::{Call, Provider, endpoint};

#[derive(serde::Serialize)]
struct Filter {
    #[serde(serialize_with = "auth_core::join::comma")]
    ids: Vec<u64>,
    tags: Vec<String>,
}

trait Users: Provider {
    #[endpoint(method = GET, path = "/users?<filter..>")]
    fn users(&self, filter: &Filter) -> Call<Vec<String>>;
}

impl Users for Api {}

#[test]
fn is_sent() {
    let filter = Filter { ids: vec![1, 2], tags: vec!["a".to_owned(), "b".to_owned()] };
    assert_eq!(line(Api::new().users(&filter)), "GET /users?ids=1%2C2&tags=a&tags=b");
}
