//! An empty path is the base URL itself.
#![deny(warnings)]

use super::{Api, line};
use auth_core::{Call, Provider, endpoint};

trait Account: Provider {
    #[endpoint(method = GET, path = "")]
    fn account(&self) -> Call<String>;

    #[endpoint(method = GET, path = "?<expand>")]
    fn account_with(&self, expand: &str) -> Call<String>;
}

impl Account for Api {}

#[test]
fn is_the_base_url() {
    let api = Api::new();
    assert_eq!([line(api.account()), line(api.account_with("a"))], ["GET /", "GET /?expand=a"]);
}
