//! What everybody may read of an app (retired).

#[cfg(feature = "jwt")]
use auth_core::jwt::KeySet;
use auth_core::{Call, Provider, endpoint, response};

use super::PassageAuth;

/// What everybody may read of an app.
pub trait AuthWellKnown: Provider {
    /// Gives the public keys of the app's tokens.
    ///
    /// `Passage::verify_jwt` fetches and keeps them by itself.
    #[cfg(feature = "jwt")]
    #[cfg_attr(docsrs, doc(cfg(feature = "jwt")))]
    #[doc(alias = "getJwks")]
    #[endpoint(method = GET, path = "/.well-known/jwks.json", auth = none)]
    fn get_jwks(&self) -> Call<KeySet>;

    /// Gives the app's `OpenID` configuration: who issues its tokens, and where their keys are.
    #[doc(alias = "getOpenIdConfiguration")]
    #[endpoint(method = GET, path = "/.well-known/openid-configuration", auth = none)]
    fn get_openid_configuration(&self) -> Call<OpenIdConfiguration>;
}

impl AuthWellKnown for PassageAuth {}

/// An app's `OpenID` configuration.
#[response]
#[derive(PartialEq, Eq)]
pub struct OpenIdConfiguration {
    /// Who issues the app's tokens, as in their claim `iss`.
    pub issuer: String,
    /// The URL of the keys.
    #[serde(default)]
    pub jwks_uri: String,
    /// The URL at which a sign-in begins.
    #[serde(default)]
    pub authorization_endpoint: String,
}
