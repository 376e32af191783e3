//! A sign-up by a one-time code.

use auth_core::request;

use crate::descope::login_options::SignupLoginOptions;

/// A sign-up by e-mail.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SignUpOtpEmail {
    /// What the user will sign in with.
    pub login_id: String,
    /// The e-mail address that the code is sent to. Default: the login id.
    pub email: Option<String>,
    /// What else is known of the user.
    pub user: Option<EmailSignUpUserObject>,
    /// The id of the connector that sends the message. Default: the project's.
    pub provider_id: Option<String>,
    /// The options of the sign-up.
    pub login_options: Option<SignupLoginOptions>,
}

/// What else is known of a user who signs up by e-mail.
#[request]
#[derive(PartialEq, Eq)]
pub struct EmailSignUpUserObject {
    /// The user name.
    pub username: Option<String>,
    /// The display name.
    pub name: Option<String>,
    /// The phone number, with `+` and the country code.
    pub phone: Option<String>,
    /// The URL of a picture.
    pub icon: Option<String>,
}

/// A sign-up by phone.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SignUpOtpPhone {
    /// What the user will sign in with.
    pub login_id: String,
    /// The phone number that the code is sent to, with `+` and the country code. Default: the login
    /// id.
    pub phone: Option<String>,
    /// What else is known of the user.
    pub user: Option<PhoneSignUpUserObject>,
    /// The id of the connector that sends the message. Default: the project's.
    pub provider_id: Option<String>,
    /// The options of the sign-up.
    pub login_options: Option<SignupLoginOptions>,
}

/// What else is known of a user who signs up by phone.
#[request]
#[derive(PartialEq, Eq)]
pub struct PhoneSignUpUserObject {
    /// The user name.
    pub username: Option<String>,
    /// The display name.
    pub name: Option<String>,
    /// The e-mail address.
    pub email: Option<String>,
    /// The URL of a picture.
    pub icon: Option<String>,
}
