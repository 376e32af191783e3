//! Sign-ins in an app.

use auth_core::{Secret, request, response};

use crate::descope::login_options::LoginOptions;
use crate::descope::wire;

/// The beginning of a sign-in in an app.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct OauthNativeStart {
    /// The provider, such as `apple`.
    pub provider: String,
    /// The options of the sign-in.
    pub login_options: Option<LoginOptions>,
    /// Whether the app gets an id token, and no code. Default: that of the provider.
    pub implicit: Option<bool>,
    /// Whether the JWTs come with the provider's own answer. Default: no.
    pub raw_response: Option<bool>,
}

/// What the app asks the system of the device with.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct OauthNativeStartResponse {
    /// The project's client id at the provider.
    #[serde(default)]
    pub client_id: String,
    /// The id that the second step takes.
    #[serde(deserialize_with = "wire::text")]
    pub state_id: Option<Secret>,
    /// The nonce that the provider has to put into the id token.
    #[serde(deserialize_with = "wire::text")]
    pub nonce: Option<Secret>,
    /// Whether the second step needs the id token, and no code.
    #[serde(default)]
    pub implicit: bool,
    /// The id of an error. Empty: there is none.
    #[serde(default)]
    pub error_id: String,
}

/// The end of a sign-in in an app.
///
/// It needs the [`id_token`](Self::id_token) if the first step said
/// [`implicit`](OauthNativeStartResponse::implicit), and the [`code`](Self::code) otherwise.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct OauthNativeFinish {
    /// The provider, such as `apple`.
    pub provider: String,
    /// The id from the first step.
    pub state_id: Secret,
    /// What the system of the device said of the user, as JSON in a text.
    pub user: Option<String>,
    /// The provider's code.
    pub code: Option<Secret>,
    /// The provider's id token.
    pub id_token: Option<Secret>,
}
