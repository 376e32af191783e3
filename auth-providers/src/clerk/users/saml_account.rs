//! Accounts over SAML.

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::Verification;
use crate::null;

/// An account over SAML that a user signs in with.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct SamlAccount {
    /// The account's id, `samlacc_…`.
    pub id: String,
    /// `saml_account`.
    #[serde(default, deserialize_with = "null::or_default")]
    pub object: String,
    /// Where it is, such as `saml_okta`.
    #[serde(default, deserialize_with = "null::or_default")]
    pub provider: String,
    /// Whether it can be used.
    #[serde(default, deserialize_with = "null::or_default")]
    pub active: bool,
    /// The account's e-mail address.
    #[serde(default, deserialize_with = "null::or_default")]
    pub email_address: String,
    /// The first name.
    pub first_name: Option<String>,
    /// The last name.
    pub last_name: Option<String>,
    /// The account's id there.
    pub provider_user_id: Option<String>,
    /// When the user last signed in with it.
    #[serde(default, with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    pub last_authenticated_at: Option<Timestamp>,
    /// What the provider says of the user.
    pub public_metadata: Option<Map<String, Value>>,
    /// How it was verified.
    pub verification: Option<Verification>,
    /// The connection that it is over.
    pub saml_connection: Option<SamlConnection>,
}

/// A connection over SAML.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct SamlConnection {
    /// The connection's id, `samlc_…`.
    pub id: String,
    /// The name, for people.
    #[serde(default, deserialize_with = "null::or_default")]
    pub name: String,
    /// The domain, in versions of the API that have one alone.
    pub domain: Option<String>,
    /// The domains.
    #[serde(default, deserialize_with = "null::or_default")]
    pub domains: Vec<String>,
    /// Whether it can be used.
    #[serde(default, deserialize_with = "null::or_default")]
    pub active: bool,
    /// Where it leads, such as `saml_okta`.
    #[serde(default, deserialize_with = "null::or_default")]
    pub provider: String,
    /// Whether a user's data is copied at each sign-in.
    #[serde(default, deserialize_with = "null::or_default")]
    pub sync_user_attributes: bool,
    /// Whether it covers the subdomains.
    pub allow_subdomains: Option<bool>,
    /// Whether a sign-in may begin there.
    pub allow_idp_initiated: Option<bool>,
    /// Whether its users may have no other way to sign in.
    pub disable_additional_identifications: Option<bool>,
    /// When it was created.
    #[serde(default, with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(default, with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    pub updated_at: Option<Timestamp>,
}
