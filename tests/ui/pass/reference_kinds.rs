//! `&Option<T>`, `Box<[T]>` and `Cow<[T]>` are seen through.
#![deny(warnings)]

use std::borrow::Cow;

use super::{Api, line};
use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users?<a>&<b>&<c>")]
    fn users(&self, a: &Option<u8>, b: Box<[u8]>, c: Cow<'_, [u8]>) -> Call<Vec<String>>;
}

impl Users for Api {}

#[test]
fn is_sent() {
    let call = Api::new().users(&Some(1), [2].into(), Cow::Borrowed(&[3]));
    assert_eq!(line(call), "GET /users?a=1&b=2&c=3");
}
