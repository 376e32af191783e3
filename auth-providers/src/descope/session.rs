//! <https://docs.descope.com/api/session>

use auth_core::{Call, Provider, Secret, endpoint};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::{Descope, ResponseUser, wire};
use crate::null;

/// A user's sessions.
pub trait Session: Provider {
    /// Signs the user out of all devices. All their refresh JWTs become invalid.
    ///
    /// The client does not check the JWT. To detect an expired one without a request to Descope,
    /// check it with `Descope::verify_refresh` first.
    ///
    /// Session JWTs that were issued before stay valid until they expire.
    ///
    /// If the response to a first attempt is lost, the second attempt is refused with `E064001`.
    /// The error's outcome is then [`Unknown`](auth_core::Outcome::Unknown).
    ///
    /// Vendor page: [Sign-Out All Devices](https://docs.descope.com/api/session/logout-all-devices)
    #[endpoint(
        method = POST,
        path = "/v1/auth/logoutall",
        json = {},
        auth = refresh_jwt,
        idempotent,
    )]
    fn logout_all(&self, refresh_jwt: &Secret) -> Call<JwtResponse>;

    /// Signs the user out of one session. This refresh JWT becomes invalid.
    ///
    /// Otherwise it works like [`logout_all`](Self::logout_all).
    ///
    /// Vendor page: [Sign-Out](https://docs.descope.com/api/session/logout)
    #[endpoint(
        method = POST,
        path = "/v1/auth/logout",
        json = {},
        auth = refresh_jwt,
        idempotent,
    )]
    fn logout(&self, refresh_jwt: &Secret) -> Call<JwtResponse>;

    /// Lets Descope check a session JWT and gives its claims.
    ///
    /// Vendor page: [Validate Session](https://docs.descope.com/api/session/validate-session)
    #[endpoint(
        method = POST,
        path = "/v1/auth/validate",
        json = {},
        auth = session_jwt,
        idempotent,
    )]
    fn validate_session(&self, session_jwt: &Secret) -> Call<ValidateSessionResponse>;
}

impl Session for Descope {}

/// The JWTs of a session, and its user.
///
/// After a logout all fields are empty. Descope omits fields that are not set. Empty strings and
/// zeros count as not set.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct JwtResponse {
    /// The short-lived JWT that requests to your service carry.
    #[serde(default, deserialize_with = "wire::text")]
    pub session_jwt: Option<Secret>,
    /// The long-lived JWT that renews the session JWT.
    #[serde(default, deserialize_with = "wire::text")]
    pub refresh_jwt: Option<Secret>,
    /// The domain of the cookies to set.
    #[serde(default, deserialize_with = "wire::text")]
    pub cookie_domain: Option<String>,
    /// The path of the cookies to set.
    #[serde(default, deserialize_with = "wire::text")]
    pub cookie_path: Option<String>,
    /// The cookies' lifetime, in seconds.
    #[serde(default, deserialize_with = "wire::number")]
    pub cookie_max_age: Option<i64>,
    /// When the cookies expire.
    #[serde(default, deserialize_with = "wire::timestamp")]
    pub cookie_expiration: Option<Timestamp>,
    /// The user.
    #[serde(default)]
    pub user: Option<ResponseUser>,
    /// Whether this is the user's first sign-in.
    #[serde(default, deserialize_with = "null::or_default")]
    pub first_seen: bool,
    /// The data from the user's identity provider.
    #[serde(default)]
    pub idp_response: Option<IdpResponse>,
    /// When the session expires.
    #[serde(default, deserialize_with = "wire::timestamp")]
    pub session_expiration: Option<Timestamp>,
    /// A token of an external system, if the project is configured for one.
    #[serde(default, deserialize_with = "wire::text")]
    pub external_token: Option<Secret>,
    /// The claims of the session JWT.
    #[serde(default, deserialize_with = "null::or_default")]
    pub claims: Map<String, Value>,
    /// The tenant whose single sign-on was used.
    #[serde(default, rename = "tenantSSOID", deserialize_with = "wire::text")]
    pub tenant_sso_id: Option<String>,
    /// The JWT that marks a trusted device.
    #[serde(default, deserialize_with = "wire::text")]
    pub trusted_device_jwt: Option<Secret>,
    /// The number of seconds after which the session should be refreshed.
    #[serde(default, deserialize_with = "wire::number")]
    pub next_refresh_seconds: Option<i64>,
    /// The name of the refresh JWT's cookie.
    #[serde(default, deserialize_with = "wire::text")]
    pub cookie_name: Option<String>,
    /// The name of the session JWT's cookie.
    #[serde(default, deserialize_with = "wire::text")]
    pub session_cookie_name: Option<String>,
    /// The domain of the session JWT's cookie.
    #[serde(default, deserialize_with = "wire::text")]
    pub session_cookie_domain: Option<String>,
    /// Whether the tenant's single sign-on has unsaved changes.
    #[serde(default, rename = "unsavedSSO", deserialize_with = "null::or_default")]
    pub unsaved_sso: bool,
}

/// The data from a user's identity provider at sign-in.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct IdpResponse {
    /// The SAML response. It is a secret, because others could replay it.
    #[serde(default, deserialize_with = "wire::text")]
    pub saml_response: Option<Secret>,
    /// The user that was generated from the SAML response.
    #[serde(default, deserialize_with = "wire::text")]
    pub saml_generated_user: Option<String>,
    /// The roles that were generated from the SAML response.
    #[serde(default, deserialize_with = "wire::text")]
    pub saml_generated_roles: Option<String>,
    /// The OpenID Connect response, which includes tokens.
    #[serde(default, deserialize_with = "wire::text")]
    pub oidc_response: Option<Secret>,
    /// The user that was generated from the OpenID Connect response.
    #[serde(default, deserialize_with = "wire::text")]
    pub oidc_generated_user: Option<String>,
    /// The roles that were generated from the OpenID Connect response.
    #[serde(default, deserialize_with = "wire::text")]
    pub oidc_generated_roles: Option<String>,
    /// The user's groups.
    #[serde(default, deserialize_with = "null::or_default")]
    pub idp_groups: Vec<String>,
    /// The SAML attributes. The vendor documents an object in one place and a boolean in another.
    #[serde(default, rename = "idpSAMLAttributes")]
    pub idp_saml_attributes: Value,
    /// The OpenID Connect claims.
    #[serde(default, rename = "idpOIDCClaims", deserialize_with = "null::or_default")]
    pub idp_oidc_claims: Map<String, Value>,
}

/// The claims of a session JWT that Descope has checked.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct ValidateSessionResponse {
    /// The claims, such as `sub`, `exp`, `roles` and `tenants`.
    #[serde(default, rename = "parsedJWT", deserialize_with = "null::or_default")]
    pub parsed_jwt: Map<String, Value>,
}
