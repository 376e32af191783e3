//! SAML connections as Clerk sends them.

use auth_core::{open_enum, request, response};
use jiff::Timestamp;
use serde_json::Value;

use crate::clerk::wire;

/// Which SAML connections to list, and how.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListSamlConnections {
    /// Only those with this text in their name, whatever its case.
    pub query: Option<String>,
    /// The order: a field such as `created_at` or `name`, with `-` before it for descending. The
    /// vendor does not document which fields there are. Default: `-created_at`.
    pub order_by: Option<String>,
    /// Only those of one of these organizations; 100 at most. A `-` before an id excludes it.
    pub organization_id: Vec<String>,
    /// The number of items on a page, 1 to 500. Default: 10.
    pub limit: Option<u64>,
    /// The number of items to skip. Default: 0.
    pub offset: Option<u64>,
}

/// A SAML connection.
#[response]
#[derive(PartialEq, Eq)]
pub struct SamlConnection {
    /// The kind of object: `saml_connection`.
    #[serde(default)]
    pub object: String,
    /// The connection's id, `samlc_…`.
    pub id: String,
    /// The display name.
    #[serde(default)]
    pub name: String,
    /// The domain, in API versions that allow only one. The vendor deprecated it in favour of
    /// [`domains`](Self::domains).
    pub domain: Option<String>,
    /// The domains whose users sign in with it.
    #[serde(default)]
    pub domains: Vec<String>,
    /// The entity id of the identity provider.
    pub idp_entity_id: Option<String>,
    /// The URL at which the identity provider signs users in.
    pub idp_sso_url: Option<String>,
    /// The certificate of the identity provider.
    pub idp_certificate: Option<String>,
    /// When the certificate began to be valid.
    #[serde(with = "wire::millis")]
    pub idp_certificate_issued_at: Option<Timestamp>,
    /// When the certificate expires.
    #[serde(with = "wire::millis")]
    pub idp_certificate_expires_at: Option<Timestamp>,
    /// The URL of the identity provider's metadata.
    pub idp_metadata_url: Option<String>,
    /// The identity provider's metadata, as XML.
    pub idp_metadata: Option<String>,
    /// The URL to which the identity provider sends its assertions.
    #[serde(default)]
    pub acs_url: String,
    /// Clerk's entity id.
    #[serde(default)]
    pub sp_entity_id: String,
    /// The URL of Clerk's metadata.
    #[serde(default)]
    pub sp_metadata_url: String,
    /// The id of the organization whose members its users become.
    pub organization_id: Option<String>,
    /// Where the user's data is in an assertion.
    pub attribute_mapping: Option<AttributeMapping>,
    /// Whether it can be used.
    #[serde(default)]
    pub active: bool,
    /// The connection's identity provider, such as `saml_okta`.
    #[serde(default)]
    pub provider: String,
    /// The number of users who sign in with it.
    pub user_count: Option<u64>,
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
    /// Whether a user's account may be found by the user's membership in the organization.
    #[serde(default)]
    pub allow_organization_account_linking: bool,
    /// Whether users have to sign in at the identity provider each time.
    #[serde(default)]
    pub force_authn: bool,
    /// What the identity provider is told about who signs in.
    pub login_hint: Option<LoginHint>,
    /// Whether users can sign in with it at present: `true` or `false`. The vendor documents no type.
    pub authenticatable: Option<Value>,
    /// Whether it creates no users, so that they must be there before: `true` or `false`. The vendor
    /// documents no type.
    pub disable_jit_provisioning: Option<Value>,
    /// The id of the same connection among the
    /// [enterprise connections](crate::clerk::enterprise_connections).
    pub enterprise_connection_id: Option<String>,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
}

/// Where a user's data is in an assertion: the names of attributes.
#[response]
#[derive(PartialEq, Eq)]
pub struct AttributeMapping {
    /// The attribute with the user's id.
    #[serde(default)]
    pub user_id: String,
    /// The attribute with the e-mail address.
    #[serde(default)]
    pub email_address: String,
    /// The attribute with the first name.
    #[serde(default)]
    pub first_name: String,
    /// The attribute with the last name.
    #[serde(default)]
    pub last_name: String,
}

/// What an identity provider is told about who signs in.
#[response]
#[derive(PartialEq, Eq)]
pub struct LoginHint {
    /// What it is told.
    #[serde(default)]
    pub mode: LoginHintMode,
    /// The key of the [custom attribute](LoginHintMode::CustomAttribute).
    pub source: Option<String>,
}

open_enum! {
    /// What an identity provider is told about who signs in.
    pub enum LoginHintMode {
        /// The e-mail address.
        EmailAddress = "email_address",
        /// A value of the user's public metadata.
        CustomAttribute = "custom_attribute",
        /// Nothing.
        Off = "off",
    }
}
