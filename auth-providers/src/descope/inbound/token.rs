//! Tokens for applications, and their revocation.

use auth_core::{Secret, open_enum, request, response};

use crate::descope::wire;

open_enum! {
    /// What an application gets a token for.
    pub enum GrantType {
        /// The code that a user's browser came back with: needs `code`, and with PKCE
        /// `code_verifier`.
        AuthorizationCode = "authorization_code",
        /// An earlier answer: needs `refresh_token`.
        RefreshToken = "refresh_token",
        /// The application's own secret: needs `client_secret`. No user takes part.
        ClientCredentials = "client_credentials",
        /// A device that a user lets in elsewhere: needs `device_code`.
        DeviceCode = "urn:ietf:params:oauth:grant-type:device_code",
        /// A user who agreed on another device: needs `auth_req_id`.
        Ciba = "urn:openid:params:grant-type:ciba",
        /// A JWT of an issuer that the project trusts: needs `assertion`.
        JwtBearer = "urn:ietf:params:oauth:grant-type:jwt-bearer",
        /// Another token: needs `subject_token` and `subject_token_type`.
        TokenExchange = "urn:ietf:params:oauth:grant-type:token-exchange",
    }
}

/// What a token is asked for with.
#[request]
#[derive(PartialEq, Eq)]
pub struct ThirdPartyApplicationTokenEndpointRequest {
    /// What it is given for. It says which other fields are needed.
    pub grant_type: GrantType,
    /// The code that the user's browser came back with. It can be used once.
    pub code: Option<Secret>,
    /// The application's client id.
    pub client_id: Option<String>,
    /// The application's secret, if it has one.
    pub client_secret: Option<Secret>,
    /// The PKCE verifier, of which the challenge was made.
    pub code_verifier: Option<Secret>,
    /// The scopes, with spaces between them. Default: all that were granted.
    pub scope: Option<String>,
    /// The refresh token.
    pub refresh_token: Option<Secret>,
    /// The id of the tenant that the token is for.
    #[serde(rename = "tenantId")]
    pub tenant_id: Option<String>,
    /// The one resource that the token is for (RFC 8707).
    pub resource: Option<String>,
    /// Who the token is for.
    pub audience: Option<String>,
    /// The JWT of another issuer (RFC 7523).
    pub assertion: Option<Secret>,
    /// What [`client_assertion`](Self::client_assertion) is:
    /// `urn:ietf:params:oauth:client-assertion-type:jwt-bearer`.
    pub client_assertion_type: Option<String>,
    /// A JWT that the application signed, instead of its secret (RFC 7523).
    pub client_assertion: Option<Secret>,
    /// The code of the device, from the answer of the device endpoint.
    pub device_code: Option<Secret>,
    /// The project's id, if the path does not have it. Default: that of the application.
    pub project_id: Option<String>,
    /// The MCP server's id, if the path does not have it.
    pub mcp_server_id: Option<String>,
    /// The token to exchange (RFC 8693).
    pub subject_token: Option<Secret>,
    /// What [`subject_token`](Self::subject_token) is, such as
    /// `urn:ietf:params:oauth:token-type:access_token`.
    pub subject_token_type: Option<String>,
    /// The id of the request that the user agrees to, from the answer of the backchannel endpoint.
    pub auth_req_id: Option<Secret>,
}

/// The tokens of an application.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct OidcTokenEndpointResponse {
    /// The token for requests.
    #[serde(deserialize_with = "wire::text")]
    pub access_token: Option<Secret>,
    /// How the token is sent: `Bearer` or `DPoP`.
    #[serde(default)]
    pub token_type: String,
    /// The token for the next token.
    #[serde(deserialize_with = "wire::text")]
    pub refresh_token: Option<Secret>,
    /// The token that says who the user is.
    #[serde(deserialize_with = "wire::text")]
    pub id_token: Option<Secret>,
    /// How long the access token is valid, in seconds.
    #[serde(deserialize_with = "wire::number")]
    pub expires_in: Option<i64>,
    /// The scopes that were granted, with spaces between them.
    #[serde(default)]
    pub scope: String,
    /// Why there is no token yet, such as `authorization_pending`: for a device alone.
    #[serde(deserialize_with = "wire::text")]
    pub error: Option<String>,
    /// The same in words.
    #[serde(deserialize_with = "wire::text")]
    pub description: Option<String>,
    /// What an exchange gave, such as `urn:ietf:params:oauth:token-type:access_token`.
    #[serde(deserialize_with = "wire::text")]
    pub issued_token_type: Option<String>,
}

/// A token to revoke.
#[request]
#[derive(PartialEq, Eq)]
pub struct ThirdPartyApplicationRevocationEndpointRequest {
    /// The token.
    pub token: Secret,
    /// What it is: `access_token` or `refresh_token`.
    pub token_type_hint: Option<String>,
    /// The application's client id.
    pub client_id: Option<String>,
    /// The application's secret, if it has one.
    pub client_secret: Option<Secret>,
    /// The project's id, if the path does not have it. Default: that of the application.
    pub project_id: Option<String>,
}
