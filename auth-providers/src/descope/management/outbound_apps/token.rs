//! The tokens and API keys that Descope keeps for an outbound app.

use auth_core::{Secret, request, response};

use crate::descope::wire;

/// Which token of a user to fetch.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct FetchOutboundAppUserToken {
    /// The app's id.
    pub app_id: String,
    /// The user's id.
    pub user_id: String,
    /// The scopes that the token must have.
    pub scopes: Vec<String>,
    /// Whether to renew the token, and what to give of it.
    pub options: Option<FetchOutboundAppTokenOptions>,
    /// The id of the tenant for which the user connected.
    pub tenant_id: Option<String>,
    /// Which of several accounts at the provider is meant.
    pub external_identifier: Option<String>,
}

/// Which latest token of a user to fetch.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct FetchLatestOutboundAppUserToken {
    /// The app's id.
    pub app_id: String,
    /// The user's id.
    pub user_id: String,
    /// The id of the tenant for which the user connected.
    pub tenant_id: Option<String>,
    /// Whether to renew the token, and what to give of it.
    pub options: Option<FetchOutboundAppTokenOptions>,
    /// Which of several accounts at the provider is meant.
    pub external_identifier: Option<String>,
}

/// Which token of a tenant to fetch.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct FetchOutboundAppTenantToken {
    /// The app's id.
    pub app_id: String,
    /// The tenant's id.
    pub tenant_id: String,
    /// The scopes that the token must have.
    pub scopes: Vec<String>,
    /// Whether to renew the token, and what to give of it.
    pub options: Option<FetchOutboundAppTokenOptions>,
    /// Which of several accounts at the provider is meant.
    pub external_identifier: Option<String>,
}

/// Which latest token of a tenant to fetch.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct FetchLatestOutboundAppTenantToken {
    /// The app's id.
    pub app_id: String,
    /// The tenant's id.
    pub tenant_id: String,
    /// Whether to renew the token, and what to give of it.
    pub options: Option<FetchOutboundAppTokenOptions>,
    /// Which of several accounts at the provider is meant.
    pub external_identifier: Option<String>,
}

/// How a token is fetched.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct FetchOutboundAppTokenOptions {
    /// Whether the answer has the refresh token too. Default: no.
    pub with_refresh_token: Option<bool>,
    /// Whether the token is renewed even if it is still valid. Default: no.
    pub force_refresh: Option<bool>,
}

/// How a user connects to an outbound app.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct ConnectOutboundAppOptions {
    /// Where the user's browser goes on afterwards. Default: the app's setting.
    pub redirect_url: Option<String>,
    /// The scopes to ask for. Default: the app's setting.
    pub scopes: Vec<String>,
    /// What the provider asks the user: `none`, `login`, `consent` or `select_account`.
    pub prompt: Vec<String>,
    /// The user's name at the provider, so that the user need not write it.
    pub login_hint: Option<String>,
    /// The resources that the token is for (RFC 8707).
    pub resources: Vec<String>,
    /// Which of several accounts at the provider is meant.
    pub external_identifier: Option<String>,
}

/// Whose tokens to delete: set one of the two, or both.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct DeleteOutboundAppUserTokens {
    /// The app's id. Alone: the tokens of all users.
    pub app_id: Option<String>,
    /// The user's id. Alone: the tokens of all apps.
    pub user_id: Option<String>,
}

/// An API key of a user.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct UploadOutboundAppUserApiKey {
    /// The app's id.
    pub app_id: String,
    /// The user's id.
    pub user_id: String,
    /// The API key.
    pub api_key: Secret,
    /// The id of the tenant for which the user has it.
    pub tenant_id: Option<String>,
}

/// A token of a provider.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct OutboundAppToken {
    /// The token's id at Descope, with which it can be deleted.
    #[serde(default)]
    pub id: String,
    /// The app's id.
    #[serde(default)]
    pub app_id: String,
    /// The user's id.
    #[serde(default)]
    pub user_id: String,
    /// The account at the provider: the token's `sub`.
    #[serde(default)]
    pub token_sub: String,
    /// The access token, or the API key.
    #[serde(deserialize_with = "wire::text")]
    pub access_token: Option<Secret>,
    /// How the access token is sent, such as `bearer`.
    #[serde(default)]
    pub access_token_type: String,
    /// When the access token expires. The vendor names no unit.
    #[serde(deserialize_with = "wire::digits_or_none")]
    pub access_token_expiry: Option<i64>,
    /// Whether there is a refresh token.
    #[serde(default)]
    pub has_refresh_token: bool,
    /// The refresh token, if it was asked for.
    #[serde(deserialize_with = "wire::text")]
    pub refresh_token: Option<Secret>,
    /// When the token was last renewed. The vendor names no unit.
    #[serde(deserialize_with = "wire::digits_or_none")]
    pub last_refresh_time: Option<i64>,
    /// Why it was not renewed, if that failed.
    #[serde(default)]
    pub last_refresh_error: String,
    /// The scopes that it has.
    #[serde(default)]
    pub scopes: Vec<String>,
    /// The id of the tenant that it is for.
    #[serde(default)]
    pub tenant_id: String,
    /// Who granted it.
    #[serde(default)]
    pub granted_by: String,
    /// Which of several accounts at the provider it is for.
    #[serde(default)]
    pub external_identifier: String,
}

/// The answer with a token.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct OutboundAppTokenResponse {
    /// The token.
    pub token: Option<OutboundAppToken>,
}

/// The address of the provider, to which the user's browser goes.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct ConnectOutboundAppResponse {
    /// The address. It is a secret, because it stands for the user's connection.
    #[serde(deserialize_with = "wire::text")]
    pub url: Option<Secret>,
}

/// The outbound apps that a user is connected to.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct UserOutboundAppsResponse {
    /// The ids of the apps.
    #[serde(default)]
    pub app_ids: Vec<String>,
}
