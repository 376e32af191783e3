//! Accounts of SAML connections.

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::Verification;
use crate::null;

/// An account of a SAML connection that a user signs in with.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct SamlAccount {
    /// The account's id, `samlacc_…`.
    pub id: String,
    /// The kind of object: `saml_account`.
    #[serde(default, deserialize_with = "null::or_default")]
    pub object: String,
    /// The identity provider, such as `saml_okta`.
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
    /// The account's id at the identity provider.
    pub provider_user_id: Option<String>,
    /// When the user last signed in with the account.
    #[serde(default, with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    pub last_authenticated_at: Option<Timestamp>,
    /// The identity provider's data about the user.
    pub public_metadata: Option<Map<String, Value>>,
    /// The verification of the account.
    pub verification: Option<Verification>,
    /// The account's connection.
    pub saml_connection: Option<SamlConnection>,
}

/// A SAML connection.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct SamlConnection {
    /// The connection's id, `samlc_…`.
    pub id: String,
    /// The display name.
    #[serde(default, deserialize_with = "null::or_default")]
    pub name: String,
    /// The domain, in API versions that allow only one.
    pub domain: Option<String>,
    /// The domains.
    #[serde(default, deserialize_with = "null::or_default")]
    pub domains: Vec<String>,
    /// Whether it can be used.
    #[serde(default, deserialize_with = "null::or_default")]
    pub active: bool,
    /// The connection's identity provider, such as `saml_okta`.
    #[serde(default, deserialize_with = "null::or_default")]
    pub provider: String,
    /// Whether the user's data is updated at each sign-in.
    #[serde(default, deserialize_with = "null::or_default")]
    pub sync_user_attributes: bool,
    /// Whether the connection also applies to subdomains.
    pub allow_subdomains: Option<bool>,
    /// Whether a sign-in may begin at the identity provider.
    pub allow_idp_initiated: Option<bool>,
    /// Whether its users are not allowed another way to sign in.
    pub disable_additional_identifications: Option<bool>,
    /// When it was created.
    #[serde(default, with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(default, with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    pub updated_at: Option<Timestamp>,
}
