//! What a project's endpoints are, and what they can do.

use auth_core::{request, response};

/// What a configuration is asked for with. The vendor documents the names alone.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct GetWellKnownConfiguration {
    /// The URL that the endpoints begin with. Default: that of the vendor, or the project's domain.
    pub base_url: Option<String>,
    /// The id of a single sign-on application.
    pub sso_app_id: Option<String>,
    /// The second factor that the configuration is for.
    pub mfa: Option<String>,
    /// Whether it is the configuration of the inbound apps.
    pub is_third_party_apps: Option<bool>,
    /// Whether the claims are those of [`claims`](Self::claims).
    pub use_pre_loaded_claims: Option<bool>,
    /// The claims to list.
    pub claims: Vec<String>,
    /// Whether the endpoints have the project's id in their paths.
    #[serde(rename = "urlsWithProjectID")]
    pub urls_with_project_id: Option<bool>,
    /// The id of an MCP server.
    pub mcp_server_id: Option<String>,
}

/// The same without the ids, which are elsewhere in the call.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct GetSsoAppWellKnownConfiguration {
    /// The URL that the endpoints begin with. Default: that of the vendor, or the project's domain.
    pub base_url: Option<String>,
    /// The second factor that the configuration is for.
    pub mfa: Option<String>,
    /// Whether it is the configuration of the inbound apps.
    pub is_third_party_apps: Option<bool>,
    /// Whether the claims are those of [`claims`](Self::claims).
    pub use_pre_loaded_claims: Option<bool>,
    /// The claims to list.
    pub claims: Vec<String>,
    /// Whether the endpoints have the project's id in their paths.
    #[serde(rename = "urlsWithProjectID")]
    pub urls_with_project_id: Option<bool>,
}

/// The endpoints, and what they can do: RFC 8414 and OpenID Connect Discovery.
///
/// An endpoint that is not there is empty.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct WellKnownConfigurationResponse {
    /// The issuer, as the JWTs have it.
    #[serde(default)]
    pub issuer: String,
    /// The URL of the public keys.
    #[serde(default)]
    pub jwks_uri: String,
    /// Where a user's browser begins.
    #[serde(default)]
    pub authorization_endpoint: String,
    /// What the authorization endpoint gives, such as `code`.
    #[serde(default)]
    pub response_types_supported: Vec<String>,
    /// The kinds of user ids: `public`.
    #[serde(default)]
    pub subject_types_supported: Vec<String>,
    /// The algorithms of id tokens' signatures.
    #[serde(default)]
    pub id_token_signing_alg_values_supported: Vec<String>,
    /// Where tokens are given.
    #[serde(default)]
    pub token_endpoint: String,
    /// Where an access token tells more of its user.
    #[serde(default)]
    pub userinfo_endpoint: String,
    /// The scopes.
    #[serde(default)]
    pub scopes_supported: Vec<String>,
    /// The claims.
    #[serde(default)]
    pub claims_supported: Vec<String>,
    /// Where a user's browser signs out.
    #[serde(default)]
    pub end_session_endpoint: String,
    /// Where tokens are revoked.
    #[serde(default)]
    pub revocation_endpoint: String,
    /// How applications prove at the token endpoint who they are.
    #[serde(default)]
    pub token_endpoint_auth_methods_supported: Vec<String>,
    /// Where applications register themselves.
    #[serde(default)]
    pub registration_endpoint: String,
    /// The ways to make a PKCE challenge.
    #[serde(default)]
    pub code_challenge_methods_supported: Vec<String>,
    /// Whether applications are told when a user signs out.
    #[serde(default)]
    pub backchannel_logout_supported: bool,
    /// Where devices without a browser begin.
    #[serde(default)]
    pub device_authorization_endpoint: String,
    /// Whether a client id may be the URL of a document about the client.
    #[serde(default)]
    pub client_id_metadata_document_supported: bool,
    /// How applications learn that a user agreed on another device.
    #[serde(default)]
    pub backchannel_token_delivery_modes_supported: Vec<String>,
    /// Where a user on another device is asked.
    #[serde(default)]
    pub backchannel_authentication_endpoint: String,
    /// The algorithms of the proofs that a token belongs to a key (DPoP).
    #[serde(default)]
    pub dpop_signing_alg_values_supported: Vec<String>,
    /// Whether signed authorization requests are taken.
    #[serde(default)]
    pub request_parameter_supported: bool,
    /// The algorithms of their signatures.
    #[serde(default)]
    pub request_object_signing_alg_values_supported: Vec<String>,
    /// Whether they are taken by their URLs. `None`: the discovery of OpenID Connect says yes.
    pub request_uri_parameter_supported: Option<bool>,
    /// What tokens are given for, such as `authorization_code`.
    #[serde(default)]
    pub grant_types_supported: Vec<String>,
}

/// What a browser has to know of a project.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct WellKnownProjectConfigurationResponse {
    /// Whether other pages may have the vendor's sign-in page in a frame.
    #[serde(default)]
    pub allow_auth_hosting_iframe_embedding: bool,
}
