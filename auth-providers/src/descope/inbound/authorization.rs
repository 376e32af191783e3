//! The beginning and the end of an authorization in a browser.

use auth_core::{Secret, request};

/// What an application asks of a user: the parameters of RFC 6749, section 4.1.1, and more.
#[request]
#[derive(PartialEq, Eq)]
pub struct ThirdPartyApplicationAuthorize {
    /// The application's client id.
    pub client_id: String,
    /// What the application gets: `code`. It may be left out if [`request`](Self::request) has it.
    pub response_type: Option<String>,
    /// The scopes, with spaces between them.
    pub scope: Option<String>,
    /// A value that comes back with the code. The application compares it.
    pub state: Option<String>,
    /// Where the browser goes on with the code. It may be left out if [`request`](Self::request)
    /// has it.
    pub redirect_uri: Option<String>,
    /// How the PKCE challenge was made: `S256`.
    pub code_challenge_method: Option<String>,
    /// The PKCE challenge. The request for the token then needs the verifier.
    pub code_challenge: Option<String>,
    /// A value that the id token will have in it. The application compares it.
    pub nonce: Option<String>,
    /// What the user probably signs in with.
    #[serde(rename = "loginHint")]
    pub login_hint: Option<String>,
    /// What the user has to do in any case, such as `login` or `consent`.
    pub prompt: Option<String>,
    /// The id of the flow that signs the user in. Default: that of the application.
    pub flow: Option<String>,
    /// The resources that the token is for (RFC 8707).
    pub resource: Vec<String>,
    /// The id of the tenant that the user signs in to.
    pub tenant: Option<String>,
    /// The style of the pages.
    pub style: Option<String>,
    /// The thumbprint of the key that the token is bound to (RFC 9449).
    pub dpop_jkt: Option<String>,
    /// The parameters as a signed JWT (RFC 9101). It counts where both have a parameter.
    pub request: Option<String>,
}

/// The same in a body, where a secret may be.
#[request]
#[derive(PartialEq, Eq)]
pub struct ThirdPartyApplicationAuthorizeEndpointRequest {
    /// What the application asks.
    #[serde(flatten)]
    pub parameters: ThirdPartyApplicationAuthorize,
    /// The token of a flow that is on its way.
    pub flow_token: Option<Secret>,
    /// The project's id, if the path does not have it. Default: that of the application.
    pub project_id: Option<String>,
    /// The MCP server's id, if the path does not have it.
    pub mcp_server_id: Option<String>,
}

/// The end of an authorization.
#[request]
#[derive(PartialEq, Eq)]
pub struct ThirdPartyApplicationFinishEndpointRequest {
    /// Which authorization it is: the login page's URL has it.
    pub state_id: String,
    /// The application's id.
    pub app_id: Option<String>,
    /// Where the browser goes on if it fails.
    pub error_redirect_uri: Option<String>,
    /// The id of the user's consent.
    pub consent_id: Option<String>,
}
