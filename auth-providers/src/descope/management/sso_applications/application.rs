//! An application of any kind.

use auth_core::response;

use super::{SsoApplicationOidcSettings, SsoApplicationSamlSettings, SsoApplicationWsfedSettings};
use crate::descope::envelope::{Opened, enveloped};

/// An application.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SsoApplication {
    /// The application's id.
    #[serde(default)]
    pub id: String,
    /// The display name.
    #[serde(default)]
    pub name: String,
    /// The description.
    #[serde(default)]
    pub description: String,
    /// Whether users can sign in to it.
    #[serde(default)]
    pub enabled: bool,
    /// The logo.
    #[serde(default)]
    pub logo: String,
    /// Its kind, such as `oidc` or `saml`. It says which of the settings are there.
    #[serde(default)]
    pub app_type: String,
    /// The settings, if it uses SAML.
    pub saml_settings: Option<SsoApplicationSamlSettings>,
    /// The settings, if it uses OIDC.
    pub oidc_settings: Option<SsoApplicationOidcSettings>,
    /// The settings, if it is of a kind of its own.
    pub custom_settings: Option<SsoApplicationCustomSettings>,
    /// The settings, if it uses WS-Federation.
    pub wsfed_settings: Option<SsoApplicationWsfedSettings>,
}

/// The settings of an application of a kind of its own.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SsoApplicationCustomSettings {
    /// The URL of the page on which users sign in.
    #[serde(default)]
    pub login_page_url: String,
}

/// The answer with one application.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(from = "Opened<Self>")]
pub struct LoadSsoApplicationResponse {
    /// The application.
    pub app: Option<SsoApplication>,
}

enveloped!(LoadSsoApplicationResponse { app: Option<SsoApplication> = "app" });

/// The answer with all applications.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct LoadAllSsoApplicationsResponse {
    /// The applications.
    #[serde(default)]
    pub apps: Vec<SsoApplication>,
}

/// The answer to the creation of an application.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct CreateSsoApplicationResponse {
    /// The id of the new application.
    #[serde(default)]
    pub id: String,
}
