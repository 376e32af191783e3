//! What everybody may read of a project: <https://docs.descope.com/api/session>

use auth_core::jwt::KeySet;
use auth_core::{Call, Provider, endpoint};

use super::Descope;

/// What everybody may read of a project.
pub trait WellKnown: Provider {
    /// Gives the public keys of a project's JWTs.
    ///
    /// [`Descope::verify_session`] fetches and keeps them by itself.
    ///
    /// Vendor page: [Get Public Keys](https://docs.descope.com/api/session/well-known)
    #[doc(alias = "GetKeysV2")]
    #[endpoint(method = GET, path = "/v2/keys/<project_id>", auth = none)]
    fn get_keys_v2(&self, project_id: &str) -> Call<KeySet>;
}

impl WellKnown for Descope {}
