//! Accounts of SAML connections.

use auth_core::response;
use jiff::Timestamp;
use serde_json::{Map, Value};

use crate::clerk::verification::Verification;
use crate::clerk::wire;

/// An account of a SAML connection that a user signs in with.
#[response]
#[derive(PartialEq)]
pub struct SamlAccount {
    /// The account's id, `samlacc_…`.
    pub id: String,
    /// The kind of object: `saml_account`.
    #[serde(default)]
    pub object: String,
    /// The identity provider, such as `saml_okta`.
    #[serde(default)]
    pub provider: String,
    /// Whether it can be used.
    #[serde(default)]
    pub active: bool,
    /// The account's e-mail address.
    #[serde(default)]
    pub email_address: String,
    /// The first name.
    pub first_name: Option<String>,
    /// The last name.
    pub last_name: Option<String>,
    /// The account's id at the identity provider.
    pub provider_user_id: Option<String>,
    /// When the user last signed in with the account.
    #[serde(with = "wire::millis")]
    pub last_authenticated_at: Option<Timestamp>,
    /// The identity provider's data about the user.
    pub public_metadata: Option<Map<String, Value>>,
    /// The verification of the account.
    pub verification: Option<Verification>,
    /// The account's connection.
    pub saml_connection: Option<SamlConnection>,
}

/// A SAML connection.
#[response]
#[derive(PartialEq, Eq)]
pub struct SamlConnection {
    /// The connection's id, `samlc_…`.
    pub id: String,
    /// The display name.
    #[serde(default)]
    pub name: String,
    /// The domain, in API versions that allow only one.
    pub domain: Option<String>,
    /// The domains.
    #[serde(default)]
    pub domains: Vec<String>,
    /// Whether it can be used.
    #[serde(default)]
    pub active: bool,
    /// The connection's identity provider, such as `saml_okta`.
    #[serde(default)]
    pub provider: String,
    /// Whether the user's data is updated at each sign-in.
    #[serde(default)]
    pub sync_user_attributes: bool,
    /// Whether the connection also applies to subdomains.
    pub allow_subdomains: Option<bool>,
    /// Whether a sign-in may begin at the identity provider.
    pub allow_idp_initiated: Option<bool>,
    /// Whether its users are not allowed another way to sign in.
    pub disable_additional_identifications: Option<bool>,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
}
