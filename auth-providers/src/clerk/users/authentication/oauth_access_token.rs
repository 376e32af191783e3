//! Access tokens of OAuth providers.

use auth_core::{Secret, request, response};
use jiff::Timestamp;
use serde_json::{Map, Value};

use crate::clerk::wire;

/// Which access tokens of a user to list.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListUserOauthAccessTokens {
    /// The number of items on a page, 1 to 500. Default: 10.
    pub limit: Option<u64>,
    /// The number of items to skip. Default: 0.
    pub offset: Option<u64>,
}

/// An access token of a user's account at an OAuth provider.
#[response]
#[derive(PartialEq)]
pub struct OauthAccessToken {
    /// The kind of object: `oauth_access_token`.
    #[serde(default)]
    pub object: String,
    /// The id of the user's account, `eac_…`.
    #[serde(default)]
    pub external_account_id: String,
    /// The account's id at the provider.
    #[serde(default)]
    pub provider_user_id: String,
    /// The token itself.
    pub token: Secret,
    /// When the token expires; `None` if it does not. Clerk documents no unit: it is read in
    /// milliseconds, as its other times are.
    #[serde(with = "wire::millis")]
    pub expires_at: Option<Timestamp>,
    /// The provider, such as `oauth_google`.
    #[serde(default)]
    pub provider: String,
    /// The application's own data, which everybody can read.
    #[serde(default)]
    pub public_metadata: Map<String, Value>,
    /// A label that distinguishes the user's accounts.
    pub label: Option<String>,
    /// The scopes of the token, for OAuth 2.
    #[serde(default)]
    pub scopes: Vec<String>,
    /// The ID token, if the provider speaks OpenID Connect.
    pub id_token: Option<Secret>,
    /// The secret of the token, for OAuth 1.
    pub token_secret: Option<Secret>,
}
