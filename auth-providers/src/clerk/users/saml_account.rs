//! Accounts over SAML.

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::Verification;

/// An account over SAML that a user signs in with.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct SamlAccount {
    /// The account's id, `samlacc_…`.
    pub id: String,
    /// `saml_account`.
    pub object: String,
    /// Where it is, such as `saml_okta`.
    pub provider: String,
    /// Whether it can be used.
    pub active: bool,
    /// The account's e-mail address.
    pub email_address: String,
    /// The first name.
    #[serde(default)]
    pub first_name: Option<String>,
    /// The last name.
    #[serde(default)]
    pub last_name: Option<String>,
    /// The account's id there.
    #[serde(default)]
    pub provider_user_id: Option<String>,
    /// When the user last signed in with it.
    #[serde(default, with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    pub last_authenticated_at: Option<Timestamp>,
    /// What the provider says of the user.
    #[serde(default)]
    pub public_metadata: Option<Map<String, Value>>,
    /// How it was verified.
    #[serde(default)]
    pub verification: Option<Verification>,
    /// The connection that it is over.
    #[serde(default)]
    pub saml_connection: Option<SamlConnection>,
}

/// A connection over SAML.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct SamlConnection {
    /// The connection's id, `samlc_…`.
    pub id: String,
    /// The name, for people.
    pub name: String,
    /// The domain, in versions of the API that have one alone.
    #[serde(default)]
    pub domain: Option<String>,
    /// The domains.
    #[serde(default)]
    pub domains: Vec<String>,
    /// Whether it can be used.
    pub active: bool,
    /// Where it leads, such as `saml_okta`.
    pub provider: String,
    /// Whether a user's data is copied at each sign-in.
    pub sync_user_attributes: bool,
    /// Whether it covers the subdomains.
    #[serde(default)]
    pub allow_subdomains: Option<bool>,
    /// Whether a sign-in may begin there.
    #[serde(default)]
    pub allow_idp_initiated: Option<bool>,
    /// Whether its users may have no other way to sign in.
    #[serde(default)]
    pub disable_additional_identifications: Option<bool>,
    /// When it was created.
    #[serde(with = "jiff::fmt::serde::timestamp::millisecond::required")]
    pub created_at: Timestamp,
    /// When it last changed.
    #[serde(with = "jiff::fmt::serde::timestamp::millisecond::required")]
    pub updated_at: Timestamp,
}
