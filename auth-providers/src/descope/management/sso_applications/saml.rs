//! Applications that use SAML, and what an assertion says of a user.

use auth_core::{request, response};
use serde::Deserialize;

use crate::descope::wire;
use crate::null;

/// An application that uses SAML: a new one, or the values that replace those of one.
///
/// Descope learns about the application from its metadata, at [`metadata_url`](Self::metadata_url),
/// or from the [`entity_id`](Self::entity_id), the [`acs_url`](Self::acs_url) and the
/// [`certificate`](Self::certificate).
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SsoSamlApplicationRequest {
    /// The display name. No other application of the project has it.
    pub name: String,
    /// The application's id. An update needs it. Default of a new one: one that Descope makes up.
    pub id: Option<String>,
    /// The description.
    pub description: Option<String>,
    /// Whether users can sign in to it. Default: no.
    pub enabled: Option<bool>,
    /// The logo.
    pub logo: Option<String>,
    /// The URL of the page on which users sign in. It runs the flow.
    pub login_page_url: Option<String>,
    /// Whether the metadata counts. Default: no, the other three values do.
    pub use_metadata_info: Option<bool>,
    /// The URL of the application's metadata.
    pub metadata_url: Option<String>,
    /// The application's entity id.
    pub entity_id: Option<String>,
    /// The application's URL for assertions (ACS).
    pub acs_url: Option<String>,
    /// The certificate with which the application's requests are verified. Only signed requests
    /// need it.
    pub certificate: Option<String>,
    /// What of a user becomes an attribute of the assertion.
    pub attribute_mapping: Vec<SamlIdpAttributeMappingInfo>,
    /// Which of a user's roles become groups of the assertion.
    pub groups_mapping: Vec<SamlIdpGroupsMappingInfo>,
    /// More URLs for assertions that a request may name. They may have wildcards.
    pub acs_allowed_callbacks: Vec<String>,
    /// What identifies the user in the assertion: `email` or `phone`. Default: the user's id.
    pub subject_name_id_type: Option<String>,
    /// The format of what identifies the user. Default:
    /// `urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified`.
    pub subject_name_id_format: Option<String>,
    /// The `RelayState` for users who do not come from the application.
    pub default_relay_state: Option<String>,
    /// Whether users have to sign in each time, although they have a session. Default: no.
    pub force_authentication: Option<bool>,
    /// Where users go after they signed out.
    pub logout_redirect_url: Option<String>,
    /// Where users go after an error.
    pub error_redirect_url: Option<String>,
    /// The algorithm of signatures, where the application asks for none.
    pub default_signature_algorithm: Option<String>,
}

/// What of a user becomes an attribute of the assertion.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
pub struct SamlIdpAttributeMappingInfo {
    /// The name of the attribute.
    #[serde(default, deserialize_with = "wire::text")]
    pub name: Option<String>,
    /// The format of the name.
    #[serde(default, rename = "type", deserialize_with = "wire::text")]
    pub kind: Option<String>,
    /// What of the user it has.
    #[serde(default, deserialize_with = "wire::text")]
    pub value: Option<String>,
}

/// Which of a user's roles become groups of the assertion.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SamlIdpGroupsMappingInfo {
    /// The name of the attribute.
    #[serde(default, deserialize_with = "wire::text")]
    pub name: Option<String>,
    /// The format of the name.
    #[serde(default, rename = "type", deserialize_with = "wire::text")]
    pub kind: Option<String>,
    /// How the roles are chosen.
    #[serde(default, deserialize_with = "wire::text")]
    pub filter_type: Option<String>,
    /// The text that the choice goes by.
    #[serde(default, deserialize_with = "wire::text")]
    pub value: Option<String>,
    /// The roles, where they are chosen one by one.
    #[serde(default, deserialize_with = "null::or_default")]
    pub roles: Vec<SamlIdpRoleGroupMappingInfo>,
}

/// A role that becomes a group.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
pub struct SamlIdpRoleGroupMappingInfo {
    /// The role's id.
    #[serde(default, deserialize_with = "wire::text")]
    pub id: Option<String>,
    /// The role's name.
    #[serde(default, deserialize_with = "wire::text")]
    pub name: Option<String>,
}

/// The settings of an application that uses SAML.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SsoApplicationSamlSettings {
    /// The URL of the page on which users sign in.
    #[serde(default)]
    pub login_page_url: String,
    /// The certificate with which the application verifies assertions.
    #[serde(default)]
    pub idp_cert: String,
    /// Whether the metadata counts, and not the three values after it.
    #[serde(default)]
    pub use_metadata_info: bool,
    /// The URL of the application's metadata.
    #[serde(default)]
    pub metadata_url: String,
    /// The application's entity id.
    #[serde(default)]
    pub entity_id: String,
    /// The application's URL for assertions (ACS).
    #[serde(default)]
    pub acs_url: String,
    /// The certificate with which the application's requests are verified.
    #[serde(default)]
    pub certificate: String,
    /// What of a user becomes an attribute of the assertion.
    #[serde(default)]
    pub attribute_mapping: Vec<SamlIdpAttributeMappingInfo>,
    /// Which of a user's roles become groups of the assertion.
    #[serde(default)]
    pub groups_mapping: Vec<SamlIdpGroupsMappingInfo>,
    /// The URL of Descope's metadata, for the application.
    #[serde(default)]
    pub idp_metadata_url: String,
    /// Descope's entity id, for the application.
    #[serde(default)]
    pub idp_entity_id: String,
    /// The URL to which the application sends users who sign in.
    #[serde(default)]
    pub idp_sso_url: String,
    /// More URLs for assertions that a request may name. They may have wildcards.
    #[serde(default)]
    pub acs_allowed_callbacks: Vec<String>,
    /// What identifies the user in the assertion: `email` or `phone`. Empty: the user's id.
    #[serde(default)]
    pub subject_name_id_type: String,
    /// The format of what identifies the user. Empty: unspecified.
    #[serde(default)]
    pub subject_name_id_format: String,
    /// The `RelayState` for users who do not come from the application.
    #[serde(default)]
    pub default_relay_state: String,
    /// The URL by which users sign in who do not come from the application.
    #[serde(default)]
    pub idp_initiated_url: String,
    /// Whether users have to sign in each time, although they have a session.
    #[serde(default)]
    pub force_authentication: bool,
    /// The URL to which the application sends users who sign out.
    #[serde(default)]
    pub idp_logout_url: String,
    /// Where users go after they signed out.
    #[serde(default)]
    pub logout_redirect_url: String,
    /// Where users go after an error.
    #[serde(default)]
    pub error_redirect_url: String,
    /// The algorithm of signatures, where the application asks for none.
    #[serde(default)]
    pub default_signature_algorithm: String,
}
