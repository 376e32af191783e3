//! A header that is always the same.
#![deny(warnings)]

use super::{Api, sent};
use auth_core::{Call, Provider, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/users", header("X-Flag") = "on")]
    fn users(&self) -> Call<Vec<String>>;
}

impl Users for Api {}

#[test]
fn is_sent() {
    assert_eq!(sent(Api::new().users()).headers()["x-flag"], "on");
}
