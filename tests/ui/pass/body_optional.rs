//! A body that is `None` is none, without a content type.
#![deny(warnings)]

use super::{Api, sent};
use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = POST, path = "/users", json = user)]
    fn create(&self, user: Option<&str>) -> Call<String>;
}

impl Users for Api {}

#[test]
fn is_sent() {
    assert_eq!(sent(Api::new().create(Some("u"))).headers()["content-type"], "application/json");
    assert!(!sent(Api::new().create(None)).headers().contains_key("content-type"));
}
