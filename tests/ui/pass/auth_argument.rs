//! `auth = token` makes the credential with an argument.
#![deny(warnings)]

use super::{Api, line};
use auth_core::{Call, Provider, Secret, endpoint};

trait Session: Provider {
    #[endpoint(method = POST, path = "/logout", auth = token)]
    fn logout(&self, token: &Secret) -> Call<()>;
}

impl Session for Api {}

#[test]
fn is_sent() {
    assert_eq!(line(Api::new().logout(&Secret::from("t_1"))), "POST /logout");
}
