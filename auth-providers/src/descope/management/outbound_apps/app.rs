//! What an outbound app is made of.

use auth_core::{Secret, request, response};
use serde::{Deserialize, Serialize, Serializer};

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
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OutboundApp {
    /// The app's id.
    #[serde(default, deserialize_with = "null::or_default")]
    pub id: String,
    /// The display name.
    #[serde(default, deserialize_with = "null::or_default")]
    pub name: String,
    /// The description.
    #[serde(default, deserialize_with = "wire::text")]
    pub description: Option<String>,
    /// The id that the provider gave to this client.
    #[serde(default, deserialize_with = "wire::text")]
    pub client_id: Option<String>,
    /// The logo: its URL or a data URL.
    #[serde(default, deserialize_with = "wire::text")]
    pub logo: Option<String>,
    /// Where the provider describes its endpoints, as OpenID Connect says.
    #[serde(default, deserialize_with = "wire::text")]
    pub discovery_url: Option<String>,
    /// The provider's authorization endpoint.
    #[serde(default, deserialize_with = "wire::text")]
    pub authorization_url: Option<String>,
    /// More parameters for the authorization endpoint.
    #[serde(default, deserialize_with = "null::or_default")]
    pub authorization_url_params: Vec<UrlParam>,
    /// The provider's token endpoint.
    #[serde(default, deserialize_with = "wire::text")]
    pub token_url: Option<String>,
    /// More parameters for the token endpoint.
    #[serde(default, deserialize_with = "null::or_default")]
    pub token_url_params: Vec<UrlParam>,
    /// The provider's endpoint to revoke tokens.
    #[serde(default, deserialize_with = "wire::text")]
    pub revocation_url: Option<String>,
    /// The scopes that are asked for if a call names none.
    #[serde(default, deserialize_with = "null::or_default")]
    pub default_scopes: Vec<String>,
    /// Where the user's browser goes on after the connection, if a call does not say.
    #[serde(default, deserialize_with = "wire::text")]
    pub default_redirect_url: Option<String>,
    /// The domain to which the provider redirects, where it is not Descope's.
    #[serde(default, deserialize_with = "wire::text")]
    pub callback_domain: Option<String>,
    /// Whether PKCE is used.
    pub pkce: Option<bool>,
    /// Whether the provider gives a refresh token: `offline` or `online`.
    #[serde(default, deserialize_with = "wire::text")]
    pub access_type: Option<String>,
    /// What the provider asks the user: `none`, `login`, `consent` or `select_account`.
    #[serde(default, deserialize_with = "null::or_default")]
    pub prompt: Vec<String>,
    /// The secret that the provider gave to this client. Descope keeps it to itself, as a rule. In an
    /// update without one, the former stays.
    #[serde(default, deserialize_with = "wire::text")]
    pub client_secret: Option<Secret>,
    /// The kind of app, as Descope writes it, such as one for API keys.
    #[serde(default, deserialize_with = "wire::text")]
    pub app_type: Option<String>,
    /// Whether Descope registers itself as a client with the provider (RFC 7591).
    pub use_dcr: Option<bool>,
    /// The provider's endpoint for that registration.
    #[serde(default, deserialize_with = "wire::text")]
    pub dcr_url: Option<String>,
    /// The id of the tenant that the app is for.
    #[serde(default, deserialize_with = "wire::text")]
    pub tenant_id: Option<String>,
}

/// The answer with one outbound app.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct OutboundAppResponse {
    /// The app. When the response is serialized, the client secret is left out.
    #[serde(serialize_with = "without_secret")]
    pub app: Option<OutboundApp>,
}

/// All outbound apps.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct LoadOutboundAppsResponse {
    /// The apps. When the response is serialized, the client secrets are left out.
    #[serde(default, serialize_with = "without_secrets")]
    pub apps: Vec<OutboundApp>,
}

/// The app is a request too, which writes its secret. A response is cached and logged.
fn without_secret<S: Serializer>(app: &Option<OutboundApp>, to: S) -> Result<S::Ok, S::Error> {
    let app = app.clone();
    app.map(|app| OutboundApp { client_secret: None, ..app }).serialize(to)
}

fn without_secrets<S: Serializer>(apps: &[OutboundApp], to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(apps.iter().cloned().map(|app| OutboundApp { client_secret: None, ..app }))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{LoadOutboundAppsResponse, OutboundAppResponse};

    #[test]
    fn a_client_secret_is_sent_and_not_written_with_a_response() {
        let app = json!({"id": "id_1", "name": "name_1", "clientSecret": "secret_1"});
        let one: OutboundAppResponse = serde_json::from_value(json!({"app": app})).unwrap();
        let all: LoadOutboundAppsResponse = serde_json::from_value(json!({"apps": [app]})).unwrap();
        assert_eq!(serde_json::to_value(one.app.as_ref().unwrap()).unwrap(), app);
        for cached in [serde_json::to_string(&one).unwrap(), serde_json::to_string(&all).unwrap()] {
            assert!(cached.contains("id_1") && !cached.contains("secret_1"), "{cached}");
        }
    }
}
