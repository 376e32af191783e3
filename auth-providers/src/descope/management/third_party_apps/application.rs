//! What a third party application is made of.

use auth_core::{Next, Page, PageRequest, Secret, request, response};
use serde_json::{Map, Value};

use super::settings::{
    ApplicationScope, JwtBearerSettings, ThirdPartyApplicationCibaSettings,
    ThirdPartyApplicationJarSettings, ThirdPartyApplicationSessionSettings,
};
use crate::descope::envelope::{Opened, enveloped};
use crate::descope::{page, wire};

/// The parameters of a new third party application.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct CreateThirdPartyApplication {
    /// The name, which users see when they consent.
    pub name: String,
    /// The description.
    pub description: Option<String>,
    /// The logo, as an image itself.
    pub logo: Option<String>,
    /// The page that hosts the flow in which users consent.
    pub login_page_url: Option<String>,
    /// Where the application may have users sent back to.
    pub approved_callback_urls: Vec<String>,
    /// The scopes that stand for roles and permissions.
    pub permissions_scopes: Vec<ApplicationScope>,
    /// The scopes that stand for what is known of the user.
    pub attributes_scopes: Vec<ApplicationScope>,
    /// The flow in which users consent.
    pub consent_flow_id: Option<String>,
    /// The address of the logo.
    pub logo_url: Option<String>,
    /// Whose JWTs the application may exchange for tokens.
    pub jwt_bearer_settings: Option<JwtBearerSettings>,
    /// How long its tokens are valid, and what is in them.
    pub session_settings: Option<ThirdPartyApplicationSessionSettings>,
    /// Whether it is a public client: without a secret, and with PKCE. That stays. Default: no.
    pub non_confidential_client: Option<bool>,
    /// The audiences that it may ask for (`resource` in RFC 8707).
    pub audience_whitelist: Vec<String>,
    /// Its OAuth client id. Default: one that Descope makes up.
    pub client_id: Option<String>,
    /// Its OAuth client secret. Default: one that Descope makes up.
    pub client_secret: Option<Secret>,
    /// Whether its tokens have all tenants, roles and permissions of the user.
    pub force_add_all_authorization_info: Option<bool>,
    /// The scopes that stand for tokens of outbound apps.
    pub connections_scopes: Vec<ApplicationScope>,
    /// The audience of its tokens: `projectId` or `clientId`. Default: both.
    pub default_audience: Option<String>,
    /// The project's custom attributes: strings, numbers, booleans or lists.
    pub custom_attributes: Map<String, Value>,
    /// How users confirm its sign-ins on another device.
    pub ciba_settings: Option<ThirdPartyApplicationCibaSettings>,
    /// How its requests are signed.
    pub jar_settings: Option<ThirdPartyApplicationJarSettings>,
    /// The ids of the tenants whose users may use it. Empty: all.
    pub allowed_tenants: Vec<String>,
}

/// A third party application's new values. What is not given is removed.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct UpdateThirdPartyApplication {
    /// The application's id.
    pub id: String,
    /// The name, which users see when they consent.
    pub name: String,
    /// The description.
    pub description: Option<String>,
    /// The logo, as an image itself.
    pub logo: Option<String>,
    /// The page that hosts the flow in which users consent.
    pub login_page_url: Option<String>,
    /// Where the application may have users sent back to.
    pub approved_callback_urls: Vec<String>,
    /// The scopes that stand for roles and permissions.
    pub permissions_scopes: Vec<ApplicationScope>,
    /// The scopes that stand for what is known of the user.
    pub attributes_scopes: Vec<ApplicationScope>,
    /// The address of the logo.
    pub logo_url: Option<String>,
    /// Whose JWTs the application may exchange for tokens.
    pub jwt_bearer_settings: Option<JwtBearerSettings>,
    /// How long its tokens are valid, and what is in them.
    pub session_settings: Option<ThirdPartyApplicationSessionSettings>,
    /// The audiences that it may ask for (`resource` in RFC 8707).
    pub audience_whitelist: Vec<String>,
    /// Whether its tokens have all tenants, roles and permissions of the user.
    pub force_add_all_authorization_info: Option<bool>,
    /// The scopes that stand for tokens of outbound apps.
    pub connections_scopes: Vec<ApplicationScope>,
    /// The audience of its tokens: `projectId` or `clientId`. Default: both.
    pub default_audience: Option<String>,
    /// The project's custom attributes: strings, numbers, booleans or lists.
    pub custom_attributes: Map<String, Value>,
    /// How users confirm its sign-ins on another device.
    pub ciba_settings: Option<ThirdPartyApplicationCibaSettings>,
    /// How its requests are signed.
    pub jar_settings: Option<ThirdPartyApplicationJarSettings>,
    /// The ids of the tenants whose users may use it. Empty: all.
    pub allowed_tenants: Vec<String>,
}

/// Changes to a third party application. What is not given stays.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct PatchThirdPartyApplication {
    /// The application's id.
    pub id: String,
    /// The name, which users see when they consent.
    pub name: Option<String>,
    /// The description.
    pub description: Option<String>,
    /// The logo, as an image itself.
    pub logo: Option<String>,
    /// The page that hosts the flow in which users consent.
    pub login_page_url: Option<String>,
    /// Where the application may have users sent back to.
    pub approved_callback_urls: Option<Vec<String>>,
    /// The scopes that stand for roles and permissions.
    pub permissions_scopes: Option<Vec<ApplicationScope>>,
    /// The scopes that stand for what is known of the user.
    pub attributes_scopes: Option<Vec<ApplicationScope>>,
    /// The address of the logo.
    pub logo_url: Option<String>,
    /// Whose JWTs the application may exchange for tokens.
    pub jwt_bearer_settings: Option<JwtBearerSettings>,
    /// How long its tokens are valid, and what is in them.
    pub session_settings: Option<ThirdPartyApplicationSessionSettings>,
    /// The audiences that it may ask for (`resource` in RFC 8707).
    pub audience_whitelist: Option<Vec<String>>,
    /// Whether its tokens have all tenants, roles and permissions of the user.
    pub force_add_all_authorization_info: Option<bool>,
    /// The scopes that stand for tokens of outbound apps.
    pub connections_scopes: Option<Vec<ApplicationScope>>,
    /// The audience of its tokens: `projectId` or `clientId`. Default: both.
    pub default_audience: Option<String>,
    /// The project's custom attributes: strings, numbers, booleans or lists.
    pub custom_attributes: Option<Map<String, Value>>,
    /// How users confirm its sign-ins on another device.
    pub ciba_settings: Option<ThirdPartyApplicationCibaSettings>,
    /// How its requests are signed.
    pub jar_settings: Option<ThirdPartyApplicationJarSettings>,
    /// The ids of the tenants whose users may use it. Empty: all.
    pub allowed_tenants: Option<Vec<String>>,
}

/// Which application to give: set one of the two.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct LoadThirdPartyApplication {
    /// The application's id.
    pub id: Option<String>,
    /// Its OAuth client id.
    pub client_id: Option<String>,
}

/// Which page of the applications to give.
#[request]
#[derive(PartialEq, Eq)]
pub struct LoadAllThirdPartyApplications {
    /// The page, from 0. Default: 0.
    pub page: Option<u32>,
    /// The number of applications on a page. Default: Descope's choice.
    pub limit: Option<u32>,
}

/// A third party application.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct ThirdPartyApplication {
    /// The application's id.
    #[serde(default)]
    pub id: String,
    /// The name, which users see when they consent.
    #[serde(default)]
    pub name: String,
    /// The description.
    #[serde(default)]
    pub description: String,
    /// Its OAuth client id.
    #[serde(default)]
    pub client_id: String,
    /// The logo, as an image itself.
    #[serde(default)]
    pub logo: String,
    /// The page that hosts the flow in which users consent.
    #[serde(default)]
    pub login_page_url: String,
    /// Where the application may have users sent back to.
    #[serde(default)]
    pub approved_callback_urls: Vec<String>,
    /// The scopes that stand for roles and permissions.
    #[serde(default)]
    pub permissions_scopes: Vec<ApplicationScope>,
    /// The scopes that stand for what is known of the user.
    #[serde(default)]
    pub attributes_scopes: Vec<ApplicationScope>,
    /// Whether it registered itself (RFC 7591).
    #[serde(default)]
    pub dynamic: bool,
    /// Whether it may be used, as Descope writes it.
    #[serde(default)]
    pub status: String,
    /// The address of the logo.
    #[serde(default)]
    pub logo_url: String,
    /// Whose JWTs the application may exchange for tokens.
    pub jwt_bearer_settings: Option<JwtBearerSettings>,
    /// How long its tokens are valid, and what is in them.
    pub session_settings: Option<ThirdPartyApplicationSessionSettings>,
    /// Whether it is a public client: without a secret, and with PKCE.
    #[serde(default)]
    pub non_confidential_client: bool,
    /// The audiences that it may ask for (`resource` in RFC 8707).
    #[serde(default)]
    pub audience_whitelist: Vec<String>,
    /// Whether its tokens have all tenants, roles and permissions of the user.
    #[serde(default)]
    pub force_add_all_authorization_info: bool,
    /// The scopes that stand for tokens of outbound apps.
    #[serde(default)]
    pub connections_scopes: Vec<ApplicationScope>,
    /// The audience of its tokens: `projectId` or `clientId`. Default: both.
    #[serde(default)]
    pub default_audience: String,
    /// Whether users are not asked to consent.
    #[serde(default)]
    pub skip_consent_screen: bool,
    /// Whether its scopes are those of resources.
    #[serde(default)]
    pub use_resources: bool,
    /// The project's custom attributes: strings, numbers, booleans or lists.
    #[serde(default)]
    pub custom_attributes: Map<String, Value>,
    /// How users confirm its sign-ins on another device.
    pub ciba_settings: Option<ThirdPartyApplicationCibaSettings>,
    /// How its requests are signed.
    pub jar_settings: Option<ThirdPartyApplicationJarSettings>,
    /// The ids of the tenants whose users may use it. Empty: all.
    #[serde(default)]
    pub allowed_tenants: Vec<String>,
}

/// A new third party application.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct CreateThirdPartyApplicationResponse {
    /// The application's id.
    #[serde(default)]
    pub id: String,
    /// Its OAuth client secret. A public client has none.
    #[serde(deserialize_with = "wire::text")]
    pub cleartext: Option<Secret>,
    /// Its OAuth client id.
    #[serde(default)]
    pub client_id: String,
}

/// The answer with one third party application.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(from = "Opened<Self>")]
pub struct LoadThirdPartyApplicationResponse {
    /// The application.
    pub app: Option<ThirdPartyApplication>,
}

enveloped!(LoadThirdPartyApplicationResponse { app: Option<ThirdPartyApplication> = "app" });

/// A page of third party applications.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct LoadAllThirdPartyApplicationsResponse {
    /// The applications.
    #[serde(default)]
    pub apps: Vec<ThirdPartyApplication>,
    /// The number of all applications, on all pages.
    #[serde(deserialize_with = "wire::number")]
    pub total: Option<i64>,
}

/// The OAuth client secret of a third party application.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct ThirdPartyApplicationSecretResponse {
    /// The secret. A public client has none.
    #[serde(deserialize_with = "wire::text")]
    pub cleartext: Option<Secret>,
}

impl Page for LoadAllThirdPartyApplicationsResponse {
    type Item = ThirdPartyApplication;

    fn next(&self, request: &PageRequest<'_>) -> Next {
        page::next_in_query(request, self.apps.len(), self.total)
    }

    fn into_items(self) -> Vec<ThirdPartyApplication> {
        self.apps
    }
}
