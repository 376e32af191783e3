//! `success` may list redirects, which have no value, or an optional one.
#![deny(warnings)]

use super::{Api, line};
use auth_core::{ByteStream, Call, Provider, endpoint};

trait SignIn: Provider {
    #[endpoint(method = GET, path = "/none", success = [302, 303])]
    fn none(&self) -> Call<()>;

    #[endpoint(method = GET, path = "/stream", success = [200, 302])]
    fn stream(&self) -> Call<ByteStream>;

    #[endpoint(method = GET, path = "/value", success = [200, 302], envelope = "url")]
    fn value(&self) -> Call<Option<String>>;
}

impl SignIn for Api {}

#[test]
fn is_sent() {
    let lines = [line(Api::new().none()), line(Api::new().stream()), line(Api::new().value())];
    assert_eq!(lines, ["GET /none", "GET /stream", "GET /value"]);
}
