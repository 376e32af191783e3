//! Tokens for applications, and their revocation.

use auth_core::{Secret, request};

use crate::descope::grant_type::GrantType;

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
