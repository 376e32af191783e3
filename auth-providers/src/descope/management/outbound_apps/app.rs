//! What an outbound app is made of.

use auth_core::{Secret, request, response};
use serde::Deserialize;

use crate::descope::wire;
use crate::null;

/// The parameters of a new outbound app.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct CreateOutboundApp {
    /// The display name.
    pub name: String,
    /// The app's id. Default: one that Descope makes up.
    pub id: Option<String>,
    /// The description.
    pub description: Option<String>,
    /// The id that the provider gave to this client.
    pub client_id: Option<String>,
    /// The secret that the provider gave to this client.
    pub client_secret: Option<Secret>,
    /// The logo: its URL or a data URL.
    pub logo: Option<String>,
    /// Where the provider describes its endpoints, as OpenID Connect says.
    pub discovery_url: Option<String>,
    /// The provider's authorization endpoint.
    pub authorization_url: Option<String>,
    /// More parameters for the authorization endpoint.
    pub authorization_url_params: Vec<UrlParam>,
    /// The provider's token endpoint.
    pub token_url: Option<String>,
    /// More parameters for the token endpoint.
    pub token_url_params: Vec<UrlParam>,
    /// The provider's endpoint to revoke tokens.
    pub revocation_url: Option<String>,
    /// The scopes that are asked for if a call names none.
    pub default_scopes: Vec<String>,
    /// Where the user's browser goes on after the connection, if a call does not say.
    pub default_redirect_url: Option<String>,
    /// The domain to which the provider redirects, where it is not Descope's.
    pub callback_domain: Option<String>,
    /// Whether PKCE is used.
    pub pkce: Option<bool>,
    /// Whether the provider gives a refresh token: `offline` or `online`.
    pub access_type: Option<String>,
    /// What the provider asks the user: `none`, `login`, `consent` or `select_account`.
    pub prompt: Vec<String>,
    /// The kind of app, as Descope writes it, such as one for API keys.
    pub app_type: Option<String>,
    /// Whether Descope registers itself as a client with the provider (RFC 7591).
    pub use_dcr: Option<bool>,
    /// The provider's endpoint for that registration.
    pub dcr_url: Option<String>,
    /// The id of the tenant that the app is for. Default: the whole project.
    pub tenant_id: Option<String>,
}

/// An outbound app's new values. What is not given is removed, except for the secret.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct UpdateOutboundApp {
    /// The app's id.
    pub id: String,
    /// The display name.
    pub name: String,
    /// The description.
    pub description: Option<String>,
    /// The id that the provider gave to this client.
    pub client_id: Option<String>,
    /// The logo: its URL or a data URL.
    pub logo: Option<String>,
    /// Where the provider describes its endpoints, as OpenID Connect says.
    pub discovery_url: Option<String>,
    /// The provider's authorization endpoint.
    pub authorization_url: Option<String>,
    /// More parameters for the authorization endpoint.
    pub authorization_url_params: Vec<UrlParam>,
    /// The provider's token endpoint.
    pub token_url: Option<String>,
    /// More parameters for the token endpoint.
    pub token_url_params: Vec<UrlParam>,
    /// The provider's endpoint to revoke tokens.
    pub revocation_url: Option<String>,
    /// The scopes that are asked for if a call names none.
    pub default_scopes: Vec<String>,
    /// Where the user's browser goes on after the connection, if a call does not say.
    pub default_redirect_url: Option<String>,
    /// The domain to which the provider redirects, where it is not Descope's.
    pub callback_domain: Option<String>,
    /// Whether PKCE is used.
    pub pkce: Option<bool>,
    /// Whether the provider gives a refresh token: `offline` or `online`.
    pub access_type: Option<String>,
    /// What the provider asks the user: `none`, `login`, `consent` or `select_account`.
    pub prompt: Vec<String>,
    /// The secret that the provider gave to this client. Without one, the former stays.
    pub client_secret: Option<Secret>,
    /// The kind of app, as Descope writes it, such as one for API keys.
    pub app_type: Option<String>,
    /// Whether Descope registers itself as a client with the provider (RFC 7591).
    pub use_dcr: Option<bool>,
    /// The provider's endpoint for that registration.
    pub dcr_url: Option<String>,
    /// The id of the tenant that the app is for.
    pub tenant_id: Option<String>,
}

/// The parameters of an outbound app that is made by a template.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct CreateOutboundAppByTemplate {
    /// The id of the template.
    pub id: String,
    /// The id that the provider gave to this client.
    pub client_id: Option<String>,
    /// The secret that the provider gave to this client.
    pub client_secret: Option<Secret>,
    /// The id of the tenant that the app is for. Default: the whole project.
    pub tenant_id: Option<String>,
    /// What is to be otherwise than in the template.
    pub overrides: Option<CreateOutboundAppByTemplateOverrides>,
}

/// The values that win over those of the template.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct CreateOutboundAppByTemplateOverrides {
    /// The display name.
    pub name: Option<String>,
    /// The description.
    pub description: Option<String>,
    /// The logo: its URL or a data URL.
    pub logo: Option<String>,
    /// Where the provider describes its endpoints, as OpenID Connect says.
    pub discovery_url: Option<String>,
    /// The provider's authorization endpoint.
    pub authorization_url: Option<String>,
    /// More parameters for the authorization endpoint.
    pub authorization_url_params: Vec<UrlParam>,
    /// The provider's token endpoint.
    pub token_url: Option<String>,
    /// More parameters for the token endpoint.
    pub token_url_params: Vec<UrlParam>,
    /// The provider's endpoint to revoke tokens.
    pub revocation_url: Option<String>,
    /// The scopes that are asked for if a call names none.
    pub default_scopes: Vec<String>,
    /// Where the user's browser goes on after the connection, if a call does not say.
    pub default_redirect_url: Option<String>,
    /// The domain to which the provider redirects, where it is not Descope's.
    pub callback_domain: Option<String>,
    /// Whether PKCE is used.
    pub pkce: Option<bool>,
    /// Whether the provider gives a refresh token: `offline` or `online`.
    pub access_type: Option<String>,
    /// What the provider asks the user: `none`, `login`, `consent` or `select_account`.
    pub prompt: Vec<String>,
    /// Whether Descope registers itself as a client with the provider (RFC 7591).
    pub use_dcr: Option<bool>,
    /// The provider's endpoint for that registration.
    pub dcr_url: Option<String>,
}

/// A parameter that is added to a URL.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
pub struct UrlParam {
    /// The parameter's name.
    #[serde(default, deserialize_with = "null::or_default")]
    pub key: String,
    /// The parameter's value.
    #[serde(default, deserialize_with = "null::or_default")]
    pub value: String,
}

/// An outbound app: a provider, whose tokens Descope keeps and renews.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct OutboundApp {
    /// The app's id.
    #[serde(default)]
    pub id: String,
    /// The display name.
    #[serde(default)]
    pub name: String,
    /// The description.
    #[serde(default)]
    pub description: String,
    /// The id that the provider gave to this client.
    #[serde(default)]
    pub client_id: String,
    /// The logo: its URL or a data URL.
    #[serde(default)]
    pub logo: String,
    /// Where the provider describes its endpoints, as OpenID Connect says.
    #[serde(default)]
    pub discovery_url: String,
    /// The provider's authorization endpoint.
    #[serde(default)]
    pub authorization_url: String,
    /// More parameters for the authorization endpoint.
    #[serde(default)]
    pub authorization_url_params: Vec<UrlParam>,
    /// The provider's token endpoint.
    #[serde(default)]
    pub token_url: String,
    /// More parameters for the token endpoint.
    #[serde(default)]
    pub token_url_params: Vec<UrlParam>,
    /// The provider's endpoint to revoke tokens.
    #[serde(default)]
    pub revocation_url: String,
    /// The scopes that are asked for if a call names none.
    #[serde(default)]
    pub default_scopes: Vec<String>,
    /// Where the user's browser goes on after the connection, if a call does not say.
    #[serde(default)]
    pub default_redirect_url: String,
    /// The domain to which the provider redirects, where it is not Descope's.
    #[serde(default)]
    pub callback_domain: String,
    /// Whether PKCE is used.
    #[serde(default)]
    pub pkce: bool,
    /// Whether the provider gives a refresh token: `offline` or `online`.
    #[serde(default)]
    pub access_type: String,
    /// What the provider asks the user: `none`, `login`, `consent` or `select_account`.
    #[serde(default)]
    pub prompt: Vec<String>,
    /// The secret that the provider gave to this client. Descope keeps it to itself, as a rule.
    #[serde(deserialize_with = "wire::text")]
    pub client_secret: Option<Secret>,
    /// The kind of app, as Descope writes it, such as one for API keys.
    #[serde(default)]
    pub app_type: String,
    /// Whether Descope registers itself as a client with the provider (RFC 7591).
    #[serde(default)]
    pub use_dcr: bool,
    /// The provider's endpoint for that registration.
    #[serde(default)]
    pub dcr_url: String,
    /// The id of the tenant that the app is for.
    #[serde(default)]
    pub tenant_id: String,
}

/// The answer with one outbound app.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct OutboundAppResponse {
    /// The app.
    pub app: Option<OutboundApp>,
}

/// All outbound apps.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct LoadOutboundAppsResponse {
    /// The apps.
    #[serde(default)]
    pub apps: Vec<OutboundApp>,
}
