//! Settings of clients that other parties own: third party applications and MCP clients.

use std::collections::BTreeMap;

use auth_core::request;
use serde::Deserialize;

use crate::descope::wire;
use crate::null;

/// A scope that a client may ask for.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
pub struct ApplicationScope {
    /// The scope's name, as the client writes it.
    #[serde(default, deserialize_with = "null::or_default")]
    pub name: String,
    /// What users read when they consent.
    #[serde(default, deserialize_with = "wire::text")]
    pub description: Option<String>,
    /// Whether users may withhold it. Default: no.
    pub optional: Option<bool>,
    /// What it stands for: the names of permissions, attributes or scopes of outbound apps.
    #[serde(default, deserialize_with = "null::or_default")]
    pub values: Vec<String>,
}

/// Whose JWTs a client may exchange for tokens (RFC 7523).
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct JwtBearerSettings {
    /// The issuers, by their `iss`.
    #[serde(default, deserialize_with = "null::or_entries")]
    pub issuers: BTreeMap<String, IssuerSettings>,
    /// The audience that such tokens get.
    #[serde(default, deserialize_with = "wire::text")]
    pub jwt_bearer_grant_type_audience_to_use: Option<String>,
    /// The scope that such tokens get.
    #[serde(default, deserialize_with = "wire::text")]
    pub jwt_bearer_grant_type_scope_to_use: Option<String>,
    /// The custom claims that such tokens get.
    #[serde(default, deserialize_with = "wire::text")]
    pub jwt_bearer_grant_type_custom_claims_to_use: Option<String>,
}

/// An issuer of JWTs.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct IssuerSettings {
    /// The address of its key set.
    #[serde(default, deserialize_with = "wire::text")]
    pub jwks_uri: Option<String>,
    /// The algorithm with which it signs, such as `RS256`.
    #[serde(default, deserialize_with = "wire::text")]
    pub sign_algorithm: Option<String>,
    /// The address of its user information.
    #[serde(default, deserialize_with = "wire::text")]
    pub user_info_uri: Option<String>,
    /// The field of the user information, or the claim, by which Descope knows the user.
    #[serde(default, deserialize_with = "wire::text")]
    pub external_id_field_name: Option<String>,
}

/// How long a client's tokens are valid, and what is in them.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ThirdPartyApplicationSessionSettings {
    /// Whether these settings win over those of the project. Default: no.
    pub enabled: Option<bool>,
    /// How long a refresh token is valid, in the unit of
    /// [`refresh_token_expiration_unit`](Self::refresh_token_expiration_unit).
    #[serde(default, deserialize_with = "wire::number")]
    pub refresh_token_expiration: Option<i64>,
    /// The unit, such as `days`.
    #[serde(default, deserialize_with = "wire::text")]
    pub refresh_token_expiration_unit: Option<String>,
    /// How long a session token is valid, in the unit of
    /// [`session_token_expiration_unit`](Self::session_token_expiration_unit).
    #[serde(default, deserialize_with = "wire::number")]
    pub session_token_expiration: Option<i64>,
    /// The unit, such as `minutes`.
    #[serde(default, deserialize_with = "wire::text")]
    pub session_token_expiration_unit: Option<String>,
    /// The id of the JWT template for the tokens of users.
    #[serde(default, deserialize_with = "wire::text")]
    pub user_template_id: Option<String>,
    /// The id of the JWT template for the tokens of access keys.
    #[serde(default, deserialize_with = "wire::text")]
    pub key_template_id: Option<String>,
    /// How long a session token of an access key is valid, at least 3 minutes, in the unit of
    /// [`key_session_token_expiration_unit`](Self::key_session_token_expiration_unit).
    #[serde(default, deserialize_with = "wire::number")]
    pub key_session_token_expiration: Option<i64>,
    /// The unit, such as `minutes`.
    #[serde(default, deserialize_with = "wire::text")]
    pub key_session_token_expiration_unit: Option<String>,
}

/// How users confirm a client's sign-ins on another device (OpenID CIBA).
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ThirdPartyApplicationCibaSettings {
    /// Whether the client may ask for such sign-ins. Default: no.
    pub enabled: Option<bool>,
    /// How long a user has to confirm, in the unit of
    /// [`expiration_time_unit`](Self::expiration_time_unit).
    #[serde(default, deserialize_with = "wire::number")]
    pub expiration_time: Option<i64>,
    /// The unit, such as `minutes`.
    #[serde(default, deserialize_with = "wire::text")]
    pub expiration_time_unit: Option<String>,
    /// The service that sends the e-mail which asks the user.
    #[serde(default, deserialize_with = "wire::text")]
    pub email_service_provider: Option<String>,
    /// The service that sends it if the first one fails.
    #[serde(default, deserialize_with = "wire::text")]
    pub email_service_provider_fallback: Option<String>,
    /// The id of the e-mail's template.
    #[serde(default, deserialize_with = "wire::text")]
    pub email_service_template_id: Option<String>,
    /// The page that hosts the flow in which the user confirms.
    #[serde(default, deserialize_with = "wire::text", rename = "loginPageURL")]
    pub login_page_url: Option<String>,
}

/// How a client's requests for authorization are signed (JAR, RFC 9101).
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ThirdPartyApplicationJarSettings {
    /// Whether unsigned requests are refused. Default: no.
    pub enforce: Option<bool>,
    /// The public key that belongs to the client's signatures.
    #[serde(default, deserialize_with = "wire::text")]
    pub public_key: Option<String>,
    /// For how long a signed request may be valid, in seconds.
    #[serde(default, deserialize_with = "wire::number")]
    pub max_lifetime_seconds: Option<i64>,
    /// Whether the rules of FAPI hold for it. Default: no.
    pub fapi: Option<bool>,
}
