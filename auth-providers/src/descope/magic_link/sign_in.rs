//! A sign-in by a magic link.

use auth_core::request;

use crate::descope::login_options::LoginOptions;

/// A sign-in, or a sign-up of a user who is not known yet.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SignInMagicLink {
    /// What the user signs in with. A user who is not known yet needs an address that the link can
    /// be sent to.
    pub login_id: String,
    /// The URL that the link leads to. Its domain must be approved in the project's settings.
    /// Default: the project's.
    pub redirect_url: Option<String>,
    /// The options of the sign-in.
    pub login_options: Option<LoginOptions>,
    /// The id of the connector that sends the message. Default: the project's.
    pub provider_id: Option<String>,
    /// The id of the single sign-on application that the user signs in to.
    pub sso_app_id: Option<String>,
    /// Whether the link is sent to the user's address for recovery.
    pub use_recovery: Option<bool>,
}
