//! Applications that use WS-Federation.

use auth_core::{request, response};

use super::{SamlIdpAttributeMappingInfo, SamlIdpGroupsMappingInfo};

/// An application that uses WS-Federation: a new one, or the values that replace those of one.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SsoWsfedApplicationRequest {
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
    /// The realm (`wtrealm`) by which the application names itself.
    pub realm: Option<String>,
    /// The application's URL for tokens (`wreply`).
    pub reply_url: Option<String>,
    /// What of a user becomes an attribute of the token.
    pub attribute_mapping: Vec<SamlIdpAttributeMappingInfo>,
    /// Which of a user's roles become groups of the token.
    pub groups_mapping: Vec<SamlIdpGroupsMappingInfo>,
    /// Whether users have to sign in each time, although they have a session. Default: no.
    pub force_authentication: Option<bool>,
    /// Where users go after they signed out.
    pub logout_redirect_url: Option<String>,
    /// Where users go after an error.
    pub error_redirect_url: Option<String>,
}

/// The settings of an application that uses WS-Federation.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SsoApplicationWsfedSettings {
    /// The URL of the page on which users sign in.
    #[serde(default)]
    pub login_page_url: String,
    /// The realm (`wtrealm`) by which the application names itself.
    #[serde(default)]
    pub realm: String,
    /// The application's URL for tokens (`wreply`).
    #[serde(default)]
    pub reply_url: String,
    /// What of a user becomes an attribute of the token.
    #[serde(default)]
    pub attribute_mapping: Vec<SamlIdpAttributeMappingInfo>,
    /// Which of a user's roles become groups of the token.
    #[serde(default)]
    pub groups_mapping: Vec<SamlIdpGroupsMappingInfo>,
    /// Whether users have to sign in each time, although they have a session.
    #[serde(default)]
    pub force_authentication: bool,
    /// Where users go after they signed out.
    #[serde(default)]
    pub logout_redirect_url: String,
    /// Where users go after an error.
    #[serde(default)]
    pub error_redirect_url: String,
    /// The certificate with which the application verifies tokens.
    #[serde(default)]
    pub idp_cert: String,
    /// The URL by which users sign in who do not come from the application.
    #[serde(default)]
    pub idp_initiated_url: String,
    /// The URL of Descope's metadata, for the application.
    #[serde(default)]
    pub idp_metadata_url: String,
    /// Descope's entity id, for the application.
    #[serde(default)]
    pub idp_entity_id: String,
    /// The URL to which the application sends users who sign in.
    #[serde(default)]
    pub idp_sso_url: String,
    /// The URL to which the application sends users who sign out.
    #[serde(default)]
    pub idp_logout_url: String,
}
