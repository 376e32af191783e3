//! What a sign-in gives: the JWTs of a session, and its user.

use auth_core::reexport::http::HeaderMap;
use auth_core::reexport::http::header::SET_COOKIE;
use auth_core::{Response, Secret, response};
use jiff::Timestamp;
use serde_json::{Map, Value};

use super::user::ResponseUser;
use super::wire;

/// The JWTs of a session, and its user.
///
/// After a logout all fields are empty. Descope omits fields that are not set. Empty strings and
/// zeros count as not set.
#[response]
#[derive(Default, PartialEq)]
#[serde(rename_all = "camelCase")]
pub struct JwtResponse {
    /// The short-lived JWT that requests to your service carry.
    #[serde(deserialize_with = "wire::text")]
    pub session_jwt: Option<Secret>,
    /// The long-lived JWT that renews the session JWT.
    #[serde(deserialize_with = "wire::text")]
    pub refresh_jwt: Option<Secret>,
    /// The domain of the cookies to set.
    #[serde(deserialize_with = "wire::text")]
    pub cookie_domain: Option<String>,
    /// The path of the cookies to set.
    #[serde(deserialize_with = "wire::text")]
    pub cookie_path: Option<String>,
    /// The cookies' lifetime, in seconds.
    #[serde(deserialize_with = "wire::number")]
    pub cookie_max_age: Option<i64>,
    /// When the cookies expire.
    #[serde(with = "wire::seconds")]
    pub cookie_expiration: Option<Timestamp>,
    /// The user.
    pub user: Option<ResponseUser>,
    /// Whether this is the user's first sign-in.
    #[serde(default)]
    pub first_seen: bool,
    /// The data from the user's identity provider.
    pub idp_response: Option<IdpResponse>,
    /// When the session expires.
    #[serde(with = "wire::seconds")]
    pub session_expiration: Option<Timestamp>,
    /// A token of an external system, if the project is configured for one.
    #[serde(deserialize_with = "wire::text")]
    pub external_token: Option<Secret>,
    /// The claims of the session JWT.
    #[serde(default)]
    pub claims: Map<String, Value>,
    /// The tenant whose single sign-on was used.
    #[serde(rename = "tenantSSOID", deserialize_with = "wire::text")]
    pub tenant_sso_id: Option<String>,
    /// The JWT that marks a trusted device.
    #[serde(deserialize_with = "wire::text")]
    pub trusted_device_jwt: Option<Secret>,
    /// The number of seconds after which the session should be refreshed.
    #[serde(deserialize_with = "wire::number")]
    pub next_refresh_seconds: Option<i64>,
    /// The name of the refresh JWT's cookie.
    #[serde(deserialize_with = "wire::text")]
    pub cookie_name: Option<String>,
    /// The name of the session JWT's cookie.
    #[serde(deserialize_with = "wire::text")]
    pub session_cookie_name: Option<String>,
    /// The domain of the session JWT's cookie.
    #[serde(deserialize_with = "wire::text")]
    pub session_cookie_domain: Option<String>,
    /// Whether the tenant's single sign-on has unsaved changes.
    #[serde(default, rename = "unsavedSSO")]
    pub unsaved_sso: bool,
}

impl JwtResponse {
    /// Gives the value of a response, with the JWTs that are in its cookies.
    ///
    /// In cookie mode, which a project's settings choose, Descope sets the JWTs as cookies and leaves
    /// them out of the body. So take the response of a sign-in or a refresh:
    ///
    /// ```
    /// use auth_core::{Error, Secret};
    /// use auth_providers::descope::jwt_response::JwtResponse;
    /// use auth_providers::descope::prelude::*;
    ///
    /// # async fn example(descope: &Descope, refresh_jwt: &Secret) -> Result<(), Error> {
    /// let response = descope.refresh_session(None, refresh_jwt).response().await?;
    /// let jwts = JwtResponse::from_response(response);
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn from_response(response: Response<Self>) -> Self {
        let session = response.value().session_cookie_name.as_deref().unwrap_or("DS");
        let session = cookie(response.headers(), session);
        let refresh = response.value().cookie_name.as_deref().unwrap_or("DSR");
        let refresh = cookie(response.headers(), refresh);
        let mut jwts = response.into_value();
        jwts.session_jwt = jwts.session_jwt.or(session);
        jwts.refresh_jwt = jwts.refresh_jwt.or(refresh);
        jwts
    }
}

/// The value of a cookie that a response sets. An empty one deletes the cookie.
fn cookie(headers: &HeaderMap, name: &str) -> Option<Secret> {
    let cookies = headers.get_all(SET_COOKIE).into_iter().filter_map(|cookie| cookie.to_str().ok());
    let pairs = cookies.filter_map(|cookie| cookie.split(';').next()?.split_once('='));
    let mut values = pairs.filter(|(own, _)| own.trim() == name).map(|(_, value)| value.trim());
    let value = values.next_back();
    value.filter(|value| !value.is_empty()).map(Secret::from)
}

/// The data from a user's identity provider at sign-in.
#[response]
#[derive(Default, PartialEq)]
#[serde(rename_all = "camelCase")]
pub struct IdpResponse {
    /// The SAML response. It is a secret, because others could replay it.
    #[serde(deserialize_with = "wire::text")]
    pub saml_response: Option<Secret>,
    /// The user that was generated from the SAML response.
    #[serde(deserialize_with = "wire::text")]
    pub saml_generated_user: Option<String>,
    /// The roles that were generated from the SAML response.
    #[serde(deserialize_with = "wire::text")]
    pub saml_generated_roles: Option<String>,
    /// The OpenID Connect response, which includes tokens.
    #[serde(deserialize_with = "wire::text")]
    pub oidc_response: Option<Secret>,
    /// The user that was generated from the OpenID Connect response.
    #[serde(deserialize_with = "wire::text")]
    pub oidc_generated_user: Option<String>,
    /// The roles that were generated from the OpenID Connect response.
    #[serde(deserialize_with = "wire::text")]
    pub oidc_generated_roles: Option<String>,
    /// The user's groups.
    #[serde(default)]
    pub idp_groups: Vec<String>,
    /// The SAML attributes. The vendor documents an object in one place and a boolean in another.
    #[serde(default, rename = "idpSAMLAttributes")]
    pub idp_saml_attributes: Value,
    /// The OpenID Connect claims.
    #[serde(default, rename = "idpOIDCClaims")]
    pub idp_oidc_claims: Map<String, Value>,
}
