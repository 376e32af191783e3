//! A sign-up by a magic link.

use auth_core::request;

use crate::descope::login_options::SignupLoginOptions;
use crate::descope::sign_up_user::SignUpUser;

/// A sign-up by e-mail.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SignUpMagicLinkEmail {
    /// What the user will sign in with.
    pub login_id: String,
    /// The e-mail address that the link is sent to. Default: the login id.
    pub email: Option<String>,
    /// What else is known of the user.
    pub user: Option<SignUpUser>,
    /// The URL that the link leads to. Its domain must be approved in the project's settings.
    /// Default: the project's.
    pub redirect_url: Option<String>,
    /// The id of the connector that sends the message. Default: the project's.
    pub provider_id: Option<String>,
    /// The options of the sign-up.
    pub login_options: Option<SignupLoginOptions>,
}

/// A sign-up by text message.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SignUpMagicLinkPhone {
    /// What the user will sign in with.
    pub login_id: String,
    /// The phone number that the link is sent to, with `+` and the country code. Default: the login
    /// id.
    pub phone: Option<String>,
    /// What else is known of the user.
    pub user: Option<SignUpUser>,
    /// The URL that the link leads to. Its domain must be approved in the project's settings.
    /// Default: the project's.
    pub redirect_url: Option<String>,
    /// The id of the connector that sends the message. Default: the project's.
    pub provider_id: Option<String>,
    /// The options of the sign-up.
    pub login_options: Option<SignupLoginOptions>,
}
