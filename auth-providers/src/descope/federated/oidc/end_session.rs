//! Sign-outs.

use auth_core::{Secret, request};

/// A sign-out, as far as it may be in a URL.
#[request]
#[derive(PartialEq, Eq)]
pub struct OidcEndSession {
    /// The application's client id. For most applications it is the project's id.
    pub client_id: Option<String>,
    /// The page at which the browser goes on. The application has to allow it.
    pub post_logout_redirect_uri: Option<String>,
    /// A text that the page gets.
    pub state: Option<String>,
}

/// A sign-out.
#[request]
#[derive(PartialEq, Eq)]
pub struct OidcEndSessionEndpointRequest {
    /// The user's id token. It may have expired.
    pub id_token_hint: Option<Secret>,
    /// The application's client id. For most applications it is the project's id.
    pub client_id: Option<String>,
    /// The page at which the browser goes on. The application has to allow it.
    pub post_logout_redirect_uri: Option<String>,
    /// A text that the page gets.
    pub state: Option<String>,
    /// The id of the application, where the path does not have it.
    #[serde(rename = "ssoAppId")]
    pub sso_app_id: Option<String>,
}
