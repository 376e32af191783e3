//! New SAML connections, and changes to them.

use auth_core::{Patch, open_enum, request};

use super::LoginHintMode;

/// A new SAML connection.
#[request]
#[derive(PartialEq, Eq)]
pub struct CreateSamlConnection {
    /// The display name.
    pub name: String,
    /// The identity provider.
    pub provider: SamlProvider,
    /// The domains whose users sign in with it.
    #[request(required)]
    pub domains: Vec<String>,
    /// The domain whose users sign in with it. The vendor deprecated it in favour of
    /// [`domains`](Self::domains).
    pub domain: Option<String>,
    /// The entity id of the identity provider.
    pub idp_entity_id: Option<String>,
    /// The URL at which the identity provider signs users in.
    pub idp_sso_url: Option<String>,
    /// The certificate of the identity provider.
    pub idp_certificate: Option<String>,
    /// The URL of the identity provider's metadata, which win over the three fields before.
    pub idp_metadata_url: Option<String>,
    /// The identity provider's metadata, as XML, which win over the same three fields.
    pub idp_metadata: Option<String>,
    /// The id of the organization whose members its users become.
    pub organization_id: Option<String>,
    /// Where the user's data is in an assertion.
    pub attribute_mapping: Option<SetAttributeMapping>,
    /// Whether users have to sign in at the identity provider each time.
    pub force_authn: Option<bool>,
    /// What the identity provider is told about who signs in.
    pub login_hint: Option<SetLoginHint>,
}

/// The changes to a SAML connection.
///
/// Clerk takes `null` for most fields. Only those that a connection can be without are `Patch`es.
#[request]
#[derive(PartialEq, Eq)]
pub struct UpdateSamlConnection {
    /// The display name.
    pub name: Option<String>,
    /// The domain whose users sign in with it. The vendor deprecated it in favour of
    /// [`domains`](Self::domains).
    pub domain: Option<String>,
    /// The domains whose users sign in with it. They replace the old ones.
    pub domains: Option<Vec<String>>,
    /// The entity id of the identity provider.
    pub idp_entity_id: Patch<String>,
    /// The URL at which the identity provider signs users in.
    pub idp_sso_url: Patch<String>,
    /// The certificate of the identity provider.
    pub idp_certificate: Patch<String>,
    /// The URL of the identity provider's metadata, which win over the three fields before.
    pub idp_metadata_url: Patch<String>,
    /// The identity provider's metadata, as XML, which win over the same three fields.
    pub idp_metadata: Patch<String>,
    /// The id of the organization whose members its users become.
    pub organization_id: Patch<String>,
    /// Where the user's data is in an assertion.
    pub attribute_mapping: Option<SetAttributeMapping>,
    /// Whether it can be used.
    pub active: Option<bool>,
    /// Whether the user's data is updated at each sign-in.
    pub sync_user_attributes: Option<bool>,
    /// Whether the connection also applies to subdomains.
    pub allow_subdomains: Option<bool>,
    /// Whether a sign-in may begin at the identity provider.
    pub allow_idp_initiated: Option<bool>,
    /// Whether its users are not allowed another way to sign in.
    pub disable_additional_identifications: Option<bool>,
    /// Whether a user's account may be found by the user's membership in the organization.
    pub allow_organization_account_linking: Option<bool>,
    /// Whether users have to sign in at the identity provider each time.
    pub force_authn: Option<bool>,
    /// What the identity provider is told about who signs in.
    pub login_hint: Option<SetLoginHint>,
    /// Whether a connection that becomes active deletes verified domains of organizations that are
    /// the same as its own. If not, such a domain is an error. Default: no.
    pub consent_verified_domains_deletion: Option<bool>,
}

/// Where a user's data is in an assertion: the names of attributes.
#[request]
#[derive(PartialEq, Eq)]
pub struct SetAttributeMapping {
    /// The attribute with the user's id.
    pub user_id: Option<String>,
    /// The attribute with the e-mail address.
    pub email_address: Option<String>,
    /// The attribute with the first name.
    pub first_name: Option<String>,
    /// The attribute with the last name.
    pub last_name: Option<String>,
}

/// What an identity provider shall be told about who signs in.
#[request]
#[derive(PartialEq, Eq)]
pub struct SetLoginHint {
    /// What it is told.
    pub mode: LoginHintMode,
    /// The key of the [custom attribute](LoginHintMode::CustomAttribute) in the user's public
    /// metadata.
    pub source: Option<String>,
}

open_enum! {
    /// The identity provider of a SAML connection.
    pub enum SamlProvider {
        /// Any.
        Custom = "saml_custom",
        /// Okta.
        Okta = "saml_okta",
        /// Google Workspace.
        Google = "saml_google",
        /// Microsoft Entra ID.
        Microsoft = "saml_microsoft",
    }
}
