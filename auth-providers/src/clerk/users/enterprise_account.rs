//! Accounts of enterprise connections.

use auth_core::{open_enum, response};
use jiff::Timestamp;
use serde_json::{Map, Value};

use crate::clerk::verification::Verification;
use crate::clerk::wire;

/// An account of an enterprise connection that a user signs in with.
#[response]
#[derive(PartialEq)]
pub struct EnterpriseAccount {
    /// The account's id.
    pub id: String,
    /// The kind of object: `enterprise_account`.
    #[serde(default)]
    pub object: String,
    /// What it speaks.
    pub protocol: Option<EnterpriseProtocol>,
    /// The identity provider, such as `saml_okta` or `oauth_google`.
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
    /// The id of the account's connection.
    pub enterprise_connection_id: Option<String>,
    /// The identity provider's data about the user.
    pub public_metadata: Option<Map<String, Value>>,
    /// The verification of the account.
    pub verification: Option<Verification>,
    /// The account's connection.
    pub enterprise_connection: Option<EnterpriseConnection>,
    /// When the user last signed in with the account.
    #[serde(with = "wire::millis")]
    pub last_authenticated_at: Option<Timestamp>,
}

/// An enterprise connection.
#[response]
#[derive(PartialEq, Eq)]
pub struct EnterpriseConnection {
    /// The connection's id.
    pub id: String,
    /// What it speaks.
    #[serde(default)]
    pub protocol: EnterpriseProtocol,
    /// The connection's identity provider, such as `saml_okta` or `oauth_google`.
    #[serde(default)]
    pub provider: String,
    /// The display name.
    #[serde(default)]
    pub name: String,
    /// The URL of the logo.
    pub logo_public_url: Option<String>,
    /// The domain, in API versions that allow only one.
    pub domain: Option<String>,
    /// The domains.
    #[serde(default)]
    pub domains: Vec<String>,
    /// Whether it can be used.
    #[serde(default)]
    pub active: bool,
    /// Whether the user's data is updated at each sign-in.
    #[serde(default)]
    pub sync_user_attributes: bool,
    /// Whether the connection also applies to subdomains.
    #[serde(default)]
    pub allow_subdomains: bool,
    /// Whether a sign-in may begin at the identity provider.
    #[serde(default)]
    pub allow_idp_initiated: bool,
    /// Whether its users are not allowed another way to sign in.
    #[serde(default)]
    pub disable_additional_identifications: bool,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
}

open_enum! {
    /// The protocol of an enterprise connection.
    pub enum EnterpriseProtocol {
        /// OAuth or OpenID Connect.
        Oauth = "oauth",
        /// SAML.
        Saml = "saml",
    }
}
