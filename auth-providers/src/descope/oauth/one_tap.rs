//! Sign-ins by Google One Tap.

use auth_core::{Secret, request, response};

use crate::descope::login_options::LoginOptions;
use crate::descope::wire;

/// What One Tap gave.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct ExchangeOneTapIdToken {
    /// The provider, such as `google`.
    pub provider: String,
    /// The id token.
    pub id_token: Secret,
    /// The nonce that the page gave to One Tap. The id token has to have it.
    pub nonce: Option<String>,
    /// The options of the sign-in.
    pub login_options: Option<LoginOptions>,
}

/// The code for an id token.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct VerifyOneTapIdTokenResponse {
    /// The code. It can be used once.
    #[serde(deserialize_with = "wire::text")]
    pub code: Option<Secret>,
}

/// The client id of a project.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct GetOneTapClientIdResponse {
    /// The client id at the provider. Empty: the project has none.
    #[serde(default)]
    pub client_id: String,
}
