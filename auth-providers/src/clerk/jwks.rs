//! Public keys: <https://clerk.com/docs/reference/backend-api/tag/jwks>

use auth_core::jwt::KeySet;
use auth_core::{Call, Provider, endpoint};

use super::Clerk;

/// The public keys of an instance.
pub trait KeySets: Provider {
    /// Gives the public keys of the instance's session tokens.
    ///
    /// [`Clerk::verify_session`] fetches and keeps them by itself.
    ///
    /// Vendor page: [Get the JWKS](https://clerk.com/docs/reference/backend-api/tag/jwks)
    #[doc(alias = "GetJWKS")]
    #[endpoint(method = GET, path = "/jwks")]
    fn get_jwks(&self) -> Call<KeySet>;
}

impl KeySets for Clerk {}
