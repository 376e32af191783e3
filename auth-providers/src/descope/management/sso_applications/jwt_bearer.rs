//! Tokens of other issuers that an application exchanges for tokens of Descope.

use std::collections::BTreeMap;

use auth_core::request;
use serde::Deserialize;

use crate::null;

/// Whose tokens an application may exchange for tokens of Descope, by the grant type
/// `urn:ietf:params:oauth:grant-type:jwt-bearer` (RFC 7523).
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct JwtBearerSettings {
    /// The issuers, by the claim `iss` of their tokens.
    #[serde(default, deserialize_with = "null::or_entries")]
    pub issuers: BTreeMap<String, IssuerSettings>,
    /// From where the audience of the new token is taken.
    pub jwt_bearer_grant_type_audience_to_use: Option<String>,
    /// From where the scopes of the new token are taken.
    pub jwt_bearer_grant_type_scope_to_use: Option<String>,
    /// From where more claims of the new token are taken.
    pub jwt_bearer_grant_type_custom_claims_to_use: Option<String>,
}

/// How the tokens of an issuer are verified, and whom they are for.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct IssuerSettings {
    /// The URL of the issuer's keys.
    pub jwks_uri: Option<String>,
    /// The algorithm of the signature, such as `RS256`.
    pub sign_algorithm: Option<String>,
    /// The URL that gives more about the user.
    pub user_info_uri: Option<String>,
    /// The name of the claim that has the user's login id.
    pub external_id_field_name: Option<String>,
}
