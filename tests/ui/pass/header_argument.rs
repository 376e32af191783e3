//! Headers are anything `Display`; one that is `None` is not sent.
#![deny(warnings)]

use super::{Api, sent};
use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/", header("X-Id") = id, header("X-Trace") = trace)]
    fn user(&self, id: u64, trace: Option<&str>) -> Call<String>;
}

impl Users for Api {}

#[test]
fn is_sent() {
    let request = sent(Api::new().user(7, None));
    assert_eq!(request.headers()["x-id"], "7");
    assert!(!request.headers().contains_key("x-trace"));
}
