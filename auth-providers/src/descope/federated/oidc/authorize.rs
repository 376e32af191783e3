//! Requests of authorizations.

use auth_core::{Secret, request};

/// A sign-in to an application.
#[request]
#[derive(PartialEq, Eq)]
pub struct OidcAuthorize {
    /// What the application gets: `code`.
    pub response_type: String,
    /// The scopes, with spaces between them. `openid` has to be one of them.
    pub scope: String,
    /// The application's client id. For most applications it is the project's id.
    pub client_id: String,
    /// A random text that comes back with the code, so that the application can tell its own
    /// sign-ins from forged ones.
    pub state: String,
    /// The application's page that gets the code. The application has to allow it.
    pub redirect_uri: String,
    /// How the PKCE challenge is made: `S256`.
    pub code_challenge_method: Option<String>,
    /// The PKCE challenge. The code is then worth nothing without the verifier.
    pub code_challenge: Option<String>,
    /// A dynamic value. The vendor does not say what it is for.
    pub dynamic_val: Option<String>,
    /// A random text that the id token has as its claim `nonce`.
    pub nonce: Option<String>,
    /// The login id that the user is likely to sign in with.
    #[serde(rename = "loginHint")]
    pub login_hint: Option<String>,
    /// What a user with a session is asked for nevertheless, such as `login`; `none` for nothing.
    pub prompt: Option<String>,
    /// The flow to sign in with, instead of that of the application.
    pub flow: Option<String>,
    /// The id of the tenant that the user signs in to.
    pub tenant: Option<String>,
    /// The style of the pages.
    pub style: Option<String>,
    /// The thumbprint of the key that the tokens are bound to (DPoP, RFC 9449).
    pub dpop_jkt: Option<String>,
}

/// A sign-in to an application, with what no URL may have.
#[request]
#[derive(PartialEq, Eq)]
pub struct OidcAuthorizeEndpointRequest {
    /// The sign-in.
    #[serde(flatten)]
    pub authorize: OidcAuthorize,
    /// The id of the application, where the path does not have it.
    #[serde(rename = "ssoAppId")]
    pub sso_app_id: Option<String>,
    /// The token of a flow.
    pub flow_token: Option<Secret>,
}

/// A second factor that Microsoft Entra ID asks for.
#[request]
#[derive(PartialEq, Eq)]
pub struct OidcAuthorizeEntraMfaEndpointRequest {
    /// What Entra ID gets: `id_token`.
    pub response_type: String,
    /// The scopes: `openid`.
    pub scope: String,
    /// The client id that Entra ID has here.
    pub client_id: String,
    /// A text that comes back with the answer.
    pub state: String,
    /// The page of Entra ID that gets the answer.
    pub redirect_uri: String,
    /// A random text that the id token has as its claim `nonce`.
    pub nonce: Option<String>,
    /// Entra ID's id token of the user.
    pub id_token_hint: Secret,
    /// The claims that Entra ID asks for, as JSON in a text.
    pub claims: Option<String>,
    /// The id of the application, where the path does not have it.
    #[serde(rename = "ssoAppId")]
    pub sso_app_id: Option<String>,
    /// The style of the pages.
    pub style: Option<String>,
}

/// An authorization whose user has signed in.
#[request]
#[derive(PartialEq, Eq)]
pub struct OidcAuthorizeEndpointFinishRequest {
    /// Which authorization it is: the login page's URL has it.
    pub state_id: String,
    /// The id of the application.
    pub sso_app_id: Option<String>,
    /// The page at which the browser goes on if it fails.
    pub error_redirect_uri: Option<String>,
}
