//! The client that an issuer's keys are asked of. The provider's own client is made around the keys, so
//! it is not there yet.

use auth_core::{Client, Provider};

pub(crate) struct Issuer(pub(crate) Client);

impl Provider for Issuer {
    fn client(&self) -> &Client {
        &self.0
    }
}
