//! New enterprise connections, and changes to them.

use auth_core::{Patch, Secret, open_enum, request};

use super::SetCustomAttribute;
use crate::clerk::saml_connections::{SetAttributeMapping, SetLoginHint};

/// A new enterprise connection.
#[request]
#[derive(PartialEq, Eq)]
pub struct CreateEnterpriseConnection {
    /// The display name.
    pub name: String,
    /// The identity provider.
    pub provider: EnterpriseProvider,
    /// The domains whose users sign in with it, at least one, such as `acme.com`. They become lower
    /// case.
    #[request(required)]
    pub domains: Vec<String>,
    /// The id of the organization that it belongs to.
    pub organization_id: Option<String>,
    /// Whether a user's account may be found by the user's membership in the organization.
    pub allow_organization_account_linking: Option<bool>,
    /// Whether it can be used at once. With SAML it needs the identity provider's metadata.
    pub active: Option<bool>,
    /// What belongs to SAML, if the [`provider`](Self::provider) speaks it.
    pub saml: Option<SamlSettings>,
    /// What belongs to OpenID Connect, if the [`provider`](Self::provider) speaks it.
    pub oidc: Option<OidcSettings>,
    /// Attributes of users that shall come from the identity provider, if the instance has that
    /// feature.
    pub custom_attributes: Vec<SetCustomAttribute>,
}

/// The changes to an enterprise connection.
///
/// Clerk takes `null` for each field. Only what a connection can be without is a `Patch`.
#[request]
#[derive(PartialEq, Eq)]
pub struct UpdateEnterpriseConnection {
    /// The display name.
    pub name: Option<String>,
    /// The domains whose users sign in with it. They replace the old ones, unless the list is empty.
    /// They become lower case.
    pub domains: Option<Vec<String>>,
    /// Whether it can be used. If it becomes so, verified domains of organizations that are the same
    /// as its own may be deleted.
    pub active: Option<bool>,
    /// Whether the user's data is updated at each sign-in.
    pub sync_user_attributes: Option<bool>,
    /// Whether its users are not allowed another way to sign in.
    pub disable_additional_identifications: Option<bool>,
    /// Whether a user's account may be found by the user's membership in the organization.
    pub allow_organization_account_linking: Option<bool>,
    /// The id of the organization that it belongs to. It can be changed, but not removed.
    pub organization_id: Option<String>,
    /// What belongs to SAML.
    pub saml: Option<SamlSettings>,
    /// What belongs to OpenID Connect.
    pub oidc: Option<OidcSettings>,
    /// Attributes of users that shall come from the identity provider. They replace the old ones.
    pub custom_attributes: Option<Vec<SetCustomAttribute>>,
}

/// What of an enterprise connection belongs to SAML.
#[request]
#[derive(PartialEq, Eq)]
pub struct SamlSettings {
    /// The display name of the SAML connection. It is for changes only.
    pub name: Option<String>,
    /// The entity id of the identity provider.
    pub idp_entity_id: Patch<String>,
    /// The URL at which the identity provider signs users in.
    pub idp_sso_url: Patch<String>,
    /// The certificate of the identity provider, as PEM.
    pub idp_certificate: Patch<String>,
    /// The URL of the identity provider's metadata.
    pub idp_metadata_url: Patch<String>,
    /// The identity provider's metadata, as XML.
    pub idp_metadata: Patch<String>,
    /// Where the user's data is in an assertion.
    pub attribute_mapping: Option<SetAttributeMapping>,
    /// Whether the connection also applies to subdomains.
    pub allow_subdomains: Option<bool>,
    /// Whether a sign-in may begin at the identity provider.
    pub allow_idp_initiated: Option<bool>,
    /// Whether users have to sign in at the identity provider each time.
    pub force_authn: Option<bool>,
    /// What the identity provider is told about who signs in.
    pub login_hint: Option<SetLoginHint>,
}

/// What of an enterprise connection belongs to OpenID Connect.
#[request]
#[derive(PartialEq, Eq)]
pub struct OidcSettings {
    /// The OAuth client id.
    pub client_id: Patch<String>,
    /// The OAuth client secret.
    pub client_secret: Patch<Secret>,
    /// The URL of the provider's discovery document.
    pub discovery_url: Patch<String>,
    /// The URL at which users sign in.
    pub auth_url: Patch<String>,
    /// The URL of the provider's tokens.
    pub token_url: Patch<String>,
    /// The URL at which the provider tells who the user is.
    pub user_info_url: Patch<String>,
    /// Whether PKCE (RFC 7636) is required. It must be without a secret.
    pub requires_pkce: Option<bool>,
}

open_enum! {
    /// The identity provider of an enterprise connection.
    pub enum EnterpriseProvider {
        /// Any, with SAML.
        SamlCustom = "saml_custom",
        /// Okta, with SAML.
        SamlOkta = "saml_okta",
        /// Google Workspace, with SAML.
        SamlGoogle = "saml_google",
        /// Microsoft Entra ID, with SAML.
        SamlMicrosoft = "saml_microsoft",
        /// Any, with OpenID Connect.
        OidcCustom = "oidc_custom",
        /// GitHub Enterprise, with OpenID Connect.
        OidcGithubEnterprise = "oidc_github_enterprise",
        /// GitLab, with OpenID Connect.
        OidcGitlab = "oidc_gitlab",
    }
}
