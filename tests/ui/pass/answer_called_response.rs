//! A model may be called like what others put around an answer.
#![deny(warnings)]

use super::{Api, line};
use auth_core::{Call, Provider, endpoint};

#[derive(serde::Deserialize)]
#[expect(dead_code, reason = "nothing is answered")]
struct Response<T> {
    data: T,
}

trait Users: Provider {
    #[endpoint(method = GET, path = "/users")]
    fn users(&self) -> Call<Response<Vec<String>>>;
}

impl Users for Api {}

#[test]
fn is_sent() {
    assert_eq!(line(Api::new().users()), "GET /users");
}
