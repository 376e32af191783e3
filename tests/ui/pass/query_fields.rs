//! `?<filter..>` is the fields of a struct.
#![deny(warnings)]

use super::{Api, line};
use auth_core::{Call, Provider, endpoint};

#[derive(serde::Serialize)]
struct Filter {
    min_age: u8,
    name: Option<&'static str>,
}

trait Users: Provider {
    #[endpoint(method = GET, path = "/users?<filter..>")]
    fn users(&self, filter: &Filter) -> Call<Vec<String>>;
}

impl Users for Api {}

#[test]
fn is_sent() {
    let filter = Filter { min_age: 7, name: None };
    assert_eq!(line(Api::new().users(&filter)), "GET /users?min_age=7");
}
