//! A user in Descope's responses.

use std::collections::BTreeMap;

use auth_core::response;
use jiff::Timestamp;
use serde_json::{Map, Value};

use super::wire;
use crate::null;

/// A user.
///
/// Descope omits fields that are not set. Empty strings and zeros count as not set.
#[response]
#[derive(Default, PartialEq)]
#[serde(rename_all = "camelCase")]
pub struct ResponseUser {
    /// What the user signs in with: e-mail addresses, phone numbers or names.
    #[serde(default)]
    pub login_ids: Vec<String>,
    /// The user's id, `U…`.
    #[serde(deserialize_with = "wire::text")]
    pub user_id: Option<String>,
    /// The display name.
    #[serde(deserialize_with = "wire::text")]
    pub name: Option<String>,
    /// The e-mail address.
    #[serde(deserialize_with = "wire::text")]
    pub email: Option<String>,
    /// The phone number.
    #[serde(deserialize_with = "wire::text")]
    pub phone: Option<String>,
    /// Whether the e-mail address was verified.
    #[serde(default)]
    pub verified_email: bool,
    /// Whether the phone number was verified.
    #[serde(default)]
    pub verified_phone: bool,
    /// The names of the user's roles in the project.
    #[serde(default)]
    pub role_names: Vec<String>,
    /// The tenants that the user belongs to.
    #[serde(default)]
    pub user_tenants: Vec<UserTenant>,
    /// `enabled`, `disabled` or `invited`.
    #[serde(deserialize_with = "wire::text")]
    pub status: Option<String>,
    /// The user's ids in other systems.
    #[serde(default)]
    pub external_ids: Vec<String>,
    /// The URL of a picture.
    #[serde(deserialize_with = "wire::text")]
    pub picture: Option<String>,
    /// Whether this is a test user.
    #[serde(default)]
    pub test: bool,
    /// The project's custom attributes: strings, numbers, booleans or lists.
    #[serde(default)]
    pub custom_attributes: Map<String, Value>,
    /// When the user was created.
    #[serde(with = "wire::seconds")]
    pub created_time: Option<Timestamp>,
    /// Whether a one-time password app is set up.
    #[serde(default, rename = "TOTP")]
    pub totp: bool,
    /// Whether SAML is set up.
    #[serde(default, rename = "SAML")]
    pub saml: bool,
    /// The OAuth providers that are set up.
    #[serde(default, rename = "OAuth", deserialize_with = "null::or_entries")]
    pub oauth: BTreeMap<String, bool>,
    /// Whether a passkey or security key is set up.
    #[serde(default)]
    pub webauthn: bool,
    /// Whether a password is set.
    #[serde(default)]
    pub password: bool,
    /// The ids of the single sign-on applications that the user may open.
    #[serde(default)]
    pub sso_app_ids: Vec<String>,
    /// The given name.
    #[serde(deserialize_with = "wire::text")]
    pub given_name: Option<String>,
    /// The middle name.
    #[serde(deserialize_with = "wire::text")]
    pub middle_name: Option<String>,
    /// The family name.
    #[serde(deserialize_with = "wire::text")]
    pub family_name: Option<String>,
    /// Whether the user may be edited.
    #[serde(default)]
    pub editable: bool,
    /// Whether the user was provisioned by SCIM.
    #[serde(default, rename = "SCIM")]
    pub scim: bool,
    /// Whether push notifications are set up.
    #[serde(default)]
    pub push: bool,
    /// The permissions of the user's roles.
    #[serde(default)]
    pub permissions: Vec<String>,
    /// Whether OpenID Connect is set up.
    #[serde(default, rename = "OIDC")]
    pub oidc: bool,
    /// When the user's consent expires.
    #[serde(with = "wire::seconds")]
    pub consent_expiration: Option<Timestamp>,
    /// The e-mail address for recovery.
    #[serde(deserialize_with = "wire::text")]
    pub recovery_email: Option<String>,
    /// Whether the e-mail address for recovery was verified.
    #[serde(default)]
    pub verified_recovery_email: bool,
    /// The phone number for recovery.
    #[serde(deserialize_with = "wire::text")]
    pub recovery_phone: Option<String>,
    /// Whether the phone number for recovery was verified.
    #[serde(default)]
    pub verified_recovery_phone: bool,
}

/// A user's membership in a tenant.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct UserTenant {
    /// The tenant's id.
    #[serde(deserialize_with = "wire::text")]
    pub tenant_id: Option<String>,
    /// The names of the user's roles in the tenant.
    #[serde(default)]
    pub role_names: Vec<String>,
    /// The tenant's name.
    #[serde(deserialize_with = "wire::text")]
    pub tenant_name: Option<String>,
    /// The permissions of those roles.
    #[serde(default)]
    pub permissions: Vec<String>,
}
