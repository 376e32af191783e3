//! Without its token the call has the client's own credential.
#![deny(warnings)]

use super::{Api, line};
use auth_core::{Call, Provider, Secret, endpoint};

trait Session: Provider {
    #[endpoint(method = POST, path = "/logout", auth = token)]
    fn logout(&self, token: Option<Secret>) -> Call<()>;
}

impl Session for Api {}

#[test]
fn is_sent() {
    assert_eq!(line(Api::new().logout(None)), "POST /logout");
}
