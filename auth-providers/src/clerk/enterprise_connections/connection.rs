//! Enterprise connections as Clerk sends them.

use auth_core::{request, response};
use jiff::Timestamp;
use serde_json::Value;

use super::CustomAttribute;
use crate::clerk::saml_connections::LoginHint;
use crate::clerk::wire;

/// Which enterprise connections to list.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListEnterpriseConnections {
    /// Only those of the organization with this id.
    pub organization_id: Option<String>,
    /// Only those that can be used, or only those that cannot.
    pub active: Option<bool>,
    /// The number of items on a page, 1 to 500. Default: 10.
    pub limit: Option<u64>,
    /// The number of items to skip. Default: 0.
    pub offset: Option<u64>,
}

/// An enterprise connection.
#[response]
#[derive(PartialEq, Eq)]
pub struct EnterpriseConnection {
    /// The kind of object: `enterprise_connection`.
    #[serde(default)]
    pub object: String,
    /// The connection's id.
    pub id: String,
    /// The display name.
    #[serde(default)]
    pub name: String,
    /// The connection's identity provider, such as `saml_okta`.
    #[serde(default)]
    pub provider: String,
    /// The URL of the logo.
    pub logo_public_url: Option<String>,
    /// Whether it can be used.
    #[serde(default)]
    pub active: bool,
    /// The domains whose users sign in with it.
    #[serde(default)]
    pub domains: Vec<String>,
    /// The id of the organization that it belongs to.
    pub organization_id: Option<String>,
    /// Whether the user's data is updated at each sign-in.
    #[serde(default)]
    pub sync_user_attributes: bool,
    /// Whether its users are not allowed another way to sign in.
    #[serde(default)]
    pub disable_additional_identifications: bool,
    /// Whether a user's account may be found by the user's membership in the organization.
    #[serde(default)]
    pub allow_organization_account_linking: bool,
    /// Whether users can sign in with it at present: `true` or `false`. The vendor documents no type.
    pub authenticatable: Option<Value>,
    /// Whether it creates no users, so that they must be there before: `true` or `false`. The vendor
    /// documents no type.
    pub disable_jit_provisioning: Option<Value>,
    /// Attributes of users that come from the identity provider.
    #[serde(default)]
    pub custom_attributes: Vec<CustomAttribute>,
    /// What belongs to SAML; `None` if it speaks something else.
    pub saml_connection: Option<SamlDetails>,
    /// What belongs to OAuth and OpenID Connect; `None` if it speaks something else.
    pub oauth_config: Option<OauthDetails>,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
}

/// What of an enterprise connection belongs to SAML.
#[response]
#[derive(PartialEq, Eq)]
pub struct SamlDetails {
    /// The id of the SAML connection.
    #[serde(default)]
    pub id: String,
    /// The display name of the SAML connection.
    #[serde(default)]
    pub name: String,
    /// The entity id of the identity provider.
    pub idp_entity_id: Option<String>,
    /// The URL at which the identity provider signs users in.
    pub idp_sso_url: Option<String>,
    /// The URL of the identity provider's metadata.
    pub idp_metadata_url: Option<String>,
    /// The URL to which the identity provider sends its assertions.
    pub acs_url: Option<String>,
    /// Clerk's entity id.
    pub sp_entity_id: Option<String>,
    /// The URL of Clerk's metadata.
    pub sp_metadata_url: Option<String>,
    /// Whether it can be used.
    #[serde(default)]
    pub active: bool,
    /// Whether a sign-in may begin at the identity provider.
    #[serde(default)]
    pub allow_idp_initiated: bool,
    /// Whether the connection also applies to subdomains.
    #[serde(default)]
    pub allow_subdomains: bool,
    /// Whether users have to sign in at the identity provider each time.
    #[serde(default)]
    pub force_authn: bool,
    /// What the identity provider is told about who signs in.
    pub login_hint: Option<LoginHint>,
}

/// What of an enterprise connection belongs to OAuth and OpenID Connect.
#[response]
#[derive(PartialEq, Eq)]
pub struct OauthDetails {
    /// The id of the configuration.
    #[serde(default)]
    pub id: String,
    /// The display name of the provider.
    #[serde(default)]
    pub name: String,
    /// The key of the provider, such as `oidc_custom`.
    #[serde(default)]
    pub provider_key: String,
    /// The OAuth client id.
    pub client_id: Option<String>,
    /// The URL of the provider's discovery document.
    pub discovery_url: Option<String>,
    /// The URL at which users sign in.
    pub auth_url: Option<String>,
    /// The URL of the provider's tokens.
    pub token_url: Option<String>,
    /// The URL at which the provider tells who the user is.
    pub user_info_url: Option<String>,
    /// Whether PKCE (RFC 7636) is required.
    #[serde(default)]
    pub requires_pkce: bool,
    /// The URL of the provider's logo.
    pub logo_public_url: Option<String>,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
}
