//! Arguments may be called what the expansion calls its own.
#![deny(warnings)]
#![allow(non_snake_case, reason = "the names are the point")]

use auth_core::{Call, Provider, endpoint};

use super::{Api, line};

trait Users: Provider {
    #[endpoint(
        method = POST,
        path = "/<__request>/<__value>/<__ENDPOINT>?<request>&<self_>&<value>",
    )]
    #[rustfmt::skip]
    fn users(&self, __request: u8, __value: u8, __ENDPOINT: u8, request: Option<u8>,
        self_: Option<u8>, value: Option<&[u8]>) -> Call<()>;
}

impl Users for Api {}

#[test]
fn is_sent() {
    let call = Api::new().users(1, 2, 3, Some(4), None, Some(&[5, 6]));
    assert_eq!(line(call), "POST /1/2/3?request=4&value=5&value=6");
}
