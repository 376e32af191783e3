//! Tokens, and their revocation.

use auth_core::{Secret, request, response};

use crate::descope::grant_type::GrantType;
use crate::descope::wire;

/// What tokens are given for.
///
/// Which fields are needed depends on the grant. A code needs [`code`](Self::code) and
/// [`redirect_uri`](Self::redirect_uri), and [`code_verifier`](Self::code_verifier) where there was
/// a challenge. Applications with a secret give [`client_id`](Self::client_id) and
/// [`client_secret`](Self::client_secret) too.
#[request]
#[derive(PartialEq, Eq)]
pub struct OidcTokenEndpointRequest {
    /// The kind of grant. The application has to allow it.
    pub grant_type: GrantType,
    /// The code that the browser brought.
    pub code: Option<Secret>,
    /// The page that got the code.
    pub redirect_uri: Option<String>,
    /// The application's client id. For most applications it is the project's id.
    pub client_id: Option<String>,
    /// The application's secret, an access key.
    pub client_secret: Option<Secret>,
    /// The text that the PKCE challenge was made of.
    pub code_verifier: Option<Secret>,
    /// The refresh token.
    pub refresh_token: Option<Secret>,
    /// The scopes, with spaces between them.
    pub scope: Option<String>,
    /// The id of the application, where the path does not have it.
    #[serde(rename = "ssoAppId")]
    pub sso_app_id: Option<String>,
    /// Who the tokens are for.
    pub audience: Option<String>,
    /// The login id of the user who gives a password.
    pub username: Option<String>,
    /// The user's password.
    pub password: Option<Secret>,
    /// A JWT that stands for the user (RFC 7523).
    pub assertion: Option<Secret>,
    /// The kind of [`client_assertion`](Self::client_assertion), such as
    /// `urn:ietf:params:oauth:client-assertion-type:jwt-bearer`.
    pub client_assertion_type: Option<String>,
    /// A JWT by which the application proves who it is, instead of a secret.
    pub client_assertion: Option<Secret>,
    /// The code that a device asks with.
    pub device_code: Option<Secret>,
}

/// Tokens.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct OidcTokenEndpointResponse {
    /// The access token.
    #[serde(deserialize_with = "wire::text")]
    pub access_token: Option<Secret>,
    /// How to send the access token: `Bearer` or `DPoP`.
    #[serde(default)]
    pub token_type: String,
    /// The refresh token. Ask for it with the scope `offline_access`.
    #[serde(deserialize_with = "wire::text")]
    pub refresh_token: Option<Secret>,
    /// The id token, which says who the user is.
    #[serde(deserialize_with = "wire::text")]
    pub id_token: Option<Secret>,
    /// How long the access token is valid, in seconds.
    #[serde(deserialize_with = "wire::number")]
    pub expires_in: Option<i64>,
    /// The scopes that were granted, with spaces between them.
    #[serde(default)]
    pub scope: String,
    /// Why a device gets no tokens yet, such as `authorization_pending`.
    #[serde(deserialize_with = "wire::text")]
    pub error: Option<String>,
    /// The error in words.
    #[serde(default)]
    pub description: String,
    /// What kind of token a token exchange gave (RFC 8693).
    #[serde(default)]
    pub issued_token_type: String,
}

/// A token to revoke.
#[request]
#[derive(PartialEq, Eq)]
pub struct OidcRevocationEndpointRequest {
    /// The access token or the refresh token.
    pub token: Secret,
    /// Which of the two it is: `access_token` or `refresh_token`.
    pub token_type_hint: Option<String>,
    /// The id of the application, where the path does not have it.
    #[serde(rename = "ssoAppId")]
    pub sso_app_id: Option<String>,
}
