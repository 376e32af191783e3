//! Sessions of others, and of nobody.

use auth_core::{Secret, request, response};
use jiff::Timestamp;
use serde_json::{Map, Value};

use crate::descope::wire;

/// Who impersonates whom.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct ImpersonateUser {
    /// The login id of the user who impersonates.
    pub impersonator_id: String,
    /// The login id of the user who is impersonated.
    pub login_id: String,
    /// Whether to refuse if the user has not consented. Default: no.
    pub validate_consent: Option<bool>,
    /// More claims for the JWTs: strings, numbers or booleans.
    pub custom_claims: Map<String, Value>,
    /// The tenant that the JWT is for, as its claim `dct`.
    pub selected_tenant: Option<String>,
    /// How long the refresh JWT is valid, in seconds. Default: the project's setting.
    pub refresh_duration: Option<u32>,
    /// The name of the cookie for the session JWT.
    pub session_cookie_name: Option<String>,
}

/// Which impersonation to stop.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct StopUserImpersonation {
    /// The JWT of the impersonation.
    pub jwt: Secret,
    /// The tenant that the JWT is for, as its claim `dct`.
    pub selected_tenant: Option<String>,
    /// More claims for the JWTs: strings, numbers or booleans.
    pub custom_claims: Map<String, Value>,
    /// How long the refresh JWT is valid, in seconds. Default: the project's setting.
    pub refresh_duration: Option<u32>,
}

/// The parameters of an anonymous session.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct AnonymousUser {
    /// More claims for the JWTs: strings, numbers or booleans.
    pub custom_claims: Map<String, Value>,
    /// The tenant that the JWT is for, as its claim `dct`.
    pub selected_tenant: Option<String>,
    /// How long the refresh JWT is valid, in seconds. Default: the project's setting.
    pub refresh_duration: Option<u32>,
    /// The names of the roles.
    pub roles: Vec<String>,
}

/// The JWTs of an anonymous session.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct AnonymousJwtResponse {
    /// The short-lived JWT that requests to your service carry.
    #[serde(deserialize_with = "wire::text")]
    pub session_jwt: Option<Secret>,
    /// The long-lived JWT that renews the session JWT.
    #[serde(deserialize_with = "wire::text")]
    pub refresh_jwt: Option<Secret>,
    /// The domain of the cookies to set.
    #[serde(default)]
    pub cookie_domain: String,
    /// The path of the cookies to set.
    #[serde(default)]
    pub cookie_path: String,
    /// The cookies' lifetime, in seconds.
    #[serde(deserialize_with = "wire::number")]
    pub cookie_max_age: Option<i64>,
    /// When the cookies expire.
    #[serde(with = "wire::seconds")]
    pub cookie_expiration: Option<Timestamp>,
}
