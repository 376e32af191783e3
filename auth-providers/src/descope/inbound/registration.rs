//! Applications that register themselves (RFC 7591).

use auth_core::{Secret, request, response};
use jiff::Timestamp;

use crate::descope::management::third_party_apps::{
    ApplicationScope, JwtBearerSettings, ThirdPartyApplicationJarSettings,
    ThirdPartyApplicationSessionSettings,
};
use crate::descope::wire;

/// A new application.
///
/// The fields of RFC 7591 come first.
#[request]
#[derive(PartialEq, Eq)]
pub struct RegisterThirdPartyApplication {
    /// Where users' browsers may go on. At least one.
    #[request(required)]
    pub redirect_uris: Vec<String>,
    /// The application's name.
    pub client_name: Option<String>,
    /// The application's home page.
    pub client_uri: Option<String>,
    /// The logo's URL.
    pub logo_uri: Option<String>,
    /// The scopes that it may ask for, with spaces between them.
    pub scope: Option<String>,
    /// How it proves at the token endpoint who it is, such as `none` or `client_secret_post`.
    pub token_endpoint_auth_method: Option<String>,
    /// What it may get tokens for, such as `authorization_code`.
    pub grant_types: Vec<String>,
    /// What it may get of the authorization endpoint, such as `code`.
    pub response_types: Vec<String>,
    /// The description.
    pub description: Option<String>,
    /// The logo itself, in Base64.
    pub logo_content: Option<String>,
    /// What users may let it do.
    pub permissions_scopes: Vec<ApplicationScope>,
    /// What users may let it know of them.
    pub attributes_scopes: Vec<ApplicationScope>,
    /// The id of the flow in which users agree.
    pub consent_flow_id: Option<String>,
    /// The page at which users sign in.
    pub login_page_url: Option<String>,
    /// Which JWTs of other issuers count.
    #[serde(rename = "jwtBearerSettings")]
    pub jwt_bearer_settings: Option<JwtBearerSettings>,
    /// The sessions of its users.
    #[serde(rename = "sessionSettings")]
    pub session_settings: Option<ThirdPartyApplicationSessionSettings>,
    /// Who its tokens may be for.
    #[serde(rename = "audienceWhitelist")]
    pub audience_whitelist: Vec<String>,
    /// Which tokens of other services users may let it have.
    pub connections_scopes: Vec<ApplicationScope>,
    /// Who its tokens are for if nothing else is asked.
    #[serde(rename = "defaultAudience")]
    pub default_audience: Option<String>,
    /// Whether users need not agree. Default: they have to.
    #[serde(rename = "skipConsentScreen")]
    pub skip_consent_screen: Option<bool>,
    /// Whether its scopes are those of the project's resources.
    #[serde(rename = "useResources")]
    pub use_resources: Option<bool>,
    /// Whether it signs its authorization requests.
    #[serde(rename = "jarSettings")]
    pub jar_settings: Option<ThirdPartyApplicationJarSettings>,
}

/// An application that was registered.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct RegisterThirdPartyApplicationResponse {
    /// The application's client id.
    #[serde(default)]
    pub client_id: String,
    /// Its name.
    #[serde(default)]
    pub client_name: String,
    /// Where users' browsers may go on.
    #[serde(default)]
    pub redirect_uris: Vec<String>,
    /// When it was registered.
    #[serde(with = "wire::seconds")]
    pub client_id_issued_at: Option<Timestamp>,
    /// Its secret, if it has one. It is given this one time.
    #[serde(deserialize_with = "wire::text")]
    pub client_secret: Option<Secret>,
    /// When the secret expires. `None`: never.
    #[serde(with = "wire::seconds")]
    pub client_secret_expires_at: Option<Timestamp>,
    /// What it may get tokens for.
    #[serde(default)]
    pub grant_types: Vec<String>,
    /// What it may get of the authorization endpoint.
    #[serde(default)]
    pub response_types: Vec<String>,
    /// How it proves at the token endpoint who it is.
    #[serde(default)]
    pub token_endpoint_auth_method: String,
    /// Its home page.
    #[serde(default)]
    pub client_uri: String,
    /// The logo's URL.
    #[serde(default)]
    pub logo_uri: String,
    /// The description.
    #[serde(default)]
    pub description: String,
    /// The scopes that it may ask for, with spaces between them.
    #[serde(default)]
    pub scope: String,
    /// The page at which users sign in.
    #[serde(default)]
    pub login_page_url: String,
    /// Which JWTs of other issuers count.
    pub jwt_bearer_settings: Option<JwtBearerSettings>,
    /// The sessions of its users.
    pub session_settings: Option<ThirdPartyApplicationSessionSettings>,
    /// Who its tokens may be for.
    #[serde(default, rename = "audienceWhitelist")]
    pub audience_whitelist: Vec<String>,
}
