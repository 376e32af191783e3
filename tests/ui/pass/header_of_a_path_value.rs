//! What stands in the URL may be sent in a header as well.
#![deny(warnings)]

use super::{Api, sent};
use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/<tenant>?<user>", header("X-T") = tenant, header("X-U") = user)]
    fn users(&self, tenant: &str, user: Option<u64>) -> Call<String>;
}

impl Users for Api {}

#[test]
fn is_sent_twice() {
    let request = sent(Api::new().users("a", Some(7)));
    assert_eq!(request.uri().path(), "/a");
    assert_eq!(request.headers()["x-t"], "a");
    assert_eq!(request.headers()["x-u"], "7");
}
