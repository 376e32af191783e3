//! Passwords, tokens and sessions.

use auth_core::{Secret, request, response};
use jiff::Timestamp;
use serde_json::{Map, Value};

use crate::descope::wire;

/// Which token of a user to give.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct GetUserProviderToken {
    /// One of the user's login ids.
    pub login_id: String,
    /// The OAuth provider, such as `google`.
    pub provider: String,
    /// Whether to give the refresh token too. Default: no.
    pub with_refresh_token: Option<bool>,
    /// Whether to refresh the token before it expires. Default: no.
    pub force_refresh: Option<bool>,
}

/// A JWT, and what to add to it.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct UpdateJwtClaims {
    /// The JWT.
    pub jwt: Secret,
    /// More claims for the JWTs: strings, numbers or booleans.
    #[request(required)]
    pub custom_claims: Map<String, Value>,
    /// How long the refresh JWT is valid, in seconds. Default: the project's setting.
    pub refresh_duration: Option<u32>,
}

/// Whose sessions to end: set one of the two ids.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct LogoutAllUserDevices {
    /// One of the user's login ids.
    pub login_id: Option<String>,
    /// The user's id, `U…`.
    pub user_id: Option<String>,
    /// Which kinds of session to end. Default: all.
    pub session_types: Vec<String>,
}

/// A user's token of an OAuth provider.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct UserProviderTokenResponse {
    /// The provider.
    #[serde(default)]
    pub provider: String,
    /// The user's id at the provider.
    #[serde(default)]
    pub provider_user_id: String,
    /// The access token.
    #[serde(deserialize_with = "wire::text")]
    pub access_token: Option<Secret>,
    /// When the access token expires.
    #[serde(with = "wire::seconds")]
    pub expiration: Option<Timestamp>,
    /// The scopes of the access token.
    #[serde(default)]
    pub scopes: Vec<String>,
    /// The refresh token, if it was asked for.
    #[serde(deserialize_with = "wire::text")]
    pub refresh_token: Option<Secret>,
}

/// The password that was set.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct SetUserPasswordResponse {
    /// The password, in clear text.
    #[serde(deserialize_with = "wire::text")]
    pub cleartext: Option<Secret>,
}

/// A JWT.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct ManagementJwtResponse {
    /// The JWT.
    #[serde(deserialize_with = "wire::text")]
    pub jwt: Option<Secret>,
}
