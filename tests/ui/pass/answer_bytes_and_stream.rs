//! `Call<Bytes>` and `Call<ByteStream>` give the body as it is, and as it comes.
#![deny(warnings)]

use super::{Api, line};
use auth_core::{ByteStream, Call, Provider, endpoint};
use bytes::Bytes;

trait Exports: Provider {
    #[endpoint(method = GET, path = "/export")]
    fn whole(&self) -> Call<Bytes>;

    #[endpoint(method = GET, path = "/export")]
    fn streamed(&self) -> Call<ByteStream>;
}

impl Exports for Api {}

#[test]
fn is_sent() {
    assert_eq!(line(Api::new().whole()), "GET /export");
    assert_eq!(line(Api::new().streamed()), "GET /export");
}
