//! Accounts over an enterprise connection.

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::Verification;
use crate::open_enum::open_enum;

/// An account over an enterprise connection that a user signs in with.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct EnterpriseAccount {
    /// The account's id.
    pub id: String,
    /// `enterprise_account`.
    pub object: String,
    /// What it speaks.
    #[serde(default)]
    pub protocol: Option<EnterpriseProtocol>,
    /// Where it is, such as `saml_okta` or `oauth_google`.
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
    /// The id of the connection that it is over.
    #[serde(default)]
    pub enterprise_connection_id: Option<String>,
    /// What the provider says of the user.
    #[serde(default)]
    pub public_metadata: Option<Map<String, Value>>,
    /// How it was verified.
    #[serde(default)]
    pub verification: Option<Verification>,
    /// The connection that it is over.
    #[serde(default)]
    pub enterprise_connection: Option<EnterpriseConnection>,
    /// When the user last signed in with it.
    #[serde(default, with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    pub last_authenticated_at: Option<Timestamp>,
}

/// An enterprise connection.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct EnterpriseConnection {
    /// The connection's id.
    pub id: String,
    /// What it speaks.
    pub protocol: EnterpriseProtocol,
    /// Where it leads, such as `saml_okta` or `oauth_google`.
    pub provider: String,
    /// The name, for people.
    pub name: String,
    /// The address of the logo.
    #[serde(default)]
    pub logo_public_url: Option<String>,
    /// The domain, in versions of the API that have one alone.
    #[serde(default)]
    pub domain: Option<String>,
    /// The domains.
    #[serde(default)]
    pub domains: Vec<String>,
    /// Whether it can be used.
    pub active: bool,
    /// Whether a user's data is copied at each sign-in.
    pub sync_user_attributes: bool,
    /// Whether it covers the subdomains.
    pub allow_subdomains: bool,
    /// Whether a sign-in may begin there.
    pub allow_idp_initiated: bool,
    /// Whether its users may have no other way to sign in.
    pub disable_additional_identifications: bool,
    /// When it was created.
    #[serde(with = "jiff::fmt::serde::timestamp::millisecond::required")]
    pub created_at: Timestamp,
    /// When it last changed.
    #[serde(with = "jiff::fmt::serde::timestamp::millisecond::required")]
    pub updated_at: Timestamp,
}

open_enum! {
    /// What an enterprise connection speaks.
    pub enum EnterpriseProtocol {
        /// OAuth, or OpenID Connect above it.
        Oauth = "oauth",
        /// SAML.
        Saml = "saml",
    }
}
