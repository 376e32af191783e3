//! `auth = scheme("…")` names one of the schemes that the client's credential knows.
#![deny(warnings)]

use super::{Api, line};
use auth_core::{Call, Provider, endpoint};

trait SignIn: Provider {
    #[endpoint(method = POST, path = "/signin", auth = scheme("the project's id"))]
    fn sign_in(&self) -> Call<String>;
}

impl SignIn for Api {}

#[test]
fn is_sent() {
    let call = Api::new().sign_in();
    assert_eq!(call.endpoint().unwrap().scheme(), Some("the project's id"));
    assert_eq!(line(call), "POST /signin");
}
