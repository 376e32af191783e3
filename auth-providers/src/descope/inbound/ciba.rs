//! Users who agree on another device: OpenID Connect's client-initiated backchannel authentication.

use auth_core::{Secret, request, response};

use crate::descope::wire;

/// What a user is asked to agree to.
#[request]
#[derive(PartialEq, Eq)]
pub struct CibaAuthRequest {
    /// The application's client id.
    pub client_id: String,
    /// What the user signs in with.
    pub login_hint: String,
    /// The application's secret, if it has one.
    pub client_secret: Option<Secret>,
    /// The scopes, with spaces between them.
    pub scope: Option<String>,
    /// What the user reads before agreeing.
    pub binding_message: Option<String>,
    /// How long the user has to agree, in seconds.
    pub requested_expiry: Option<u32>,
    /// Who the token is for.
    pub audience: Option<String>,
    /// The project's id, if the path does not have it. Default: that of the application.
    pub project_id: Option<String>,
    /// The thumbprint of the key that the token is bound to (RFC 9449).
    pub dpop_jkt: Option<String>,
}

/// What the application asks for the token with.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct CibaAuthResponse {
    /// The id of the request.
    #[serde(deserialize_with = "wire::text")]
    pub auth_req_id: Option<Secret>,
    /// How long the user has to agree, in seconds.
    #[serde(deserialize_with = "wire::number")]
    pub expires_in: Option<i64>,
    /// How long the application waits between two requests for the token, in seconds. `None`: 5.
    #[serde(deserialize_with = "wire::number")]
    pub interval: Option<i64>,
}
