//! Applications that use OIDC.

use auth_core::{request, response};

use crate::descope::management::third_party_apps::JwtBearerSettings;

/// An application that uses OIDC: a new one, or the values that replace those of one.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SsoOidcApplicationRequest {
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
    /// The claims that its tokens may have.
    pub claims: Vec<String>,
    /// Whether users have to sign in each time, although they have a session. Default: no.
    pub force_authentication: Option<bool>,
    /// The URL of the application that is told when a user signs out.
    pub back_channel_logout_url: Option<String>,
    /// Whose tokens it may exchange for tokens of Descope.
    pub jwt_bearer_settings: Option<JwtBearerSettings>,
    /// The URL of the page on which users sign in who do not come from the application.
    pub custom_idp_initiated_login_page_url: Option<String>,
}

/// The settings of an application that uses OIDC.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SsoApplicationOidcSettings {
    /// The URL of the page on which users sign in.
    #[serde(default)]
    pub login_page_url: String,
    /// Descope's issuer, for the application.
    #[serde(default)]
    pub issuer: String,
    /// The URL of Descope's OIDC configuration, for the application.
    #[serde(default)]
    pub discovery_url: String,
    /// The claims that its tokens may have.
    #[serde(default)]
    pub claims: Vec<String>,
    /// Whether users have to sign in each time, although they have a session.
    #[serde(default)]
    pub force_authentication: bool,
    /// Whose tokens it may exchange for tokens of Descope.
    pub jwt_bearer_settings: Option<JwtBearerSettings>,
    /// The URL of the application that is told when a user signs out.
    #[serde(default)]
    pub back_channel_logout_url: String,
    /// The URL of the page on which users sign in who do not come from the application.
    #[serde(default)]
    pub custom_idp_initiated_login_page_url: String,
}
