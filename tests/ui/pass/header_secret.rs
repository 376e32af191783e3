//! A `Secret` in a header is marked sensitive.
#![deny(warnings)]

use super::{Api, sent};
use auth_core::{Call, Provider, Secret, endpoint};

trait Users: Provider {
    #[endpoint(method = GET, path = "/", header("X-Token") = token)]
    fn user(&self, token: &Secret) -> Call<String>;
}

impl Users for Api {}

#[test]
fn is_sent() {
    let request = sent(Api::new().user(&Secret::from("t_1")));
    assert!(request.headers()["x-token"].is_sensitive());
}
