//! The first step of a sign-up or a sign-in.

use auth_core::{Secret, request, response};

use super::PasskeyOptions;
use crate::descope::login_options::{LoginOptions, SignupLoginOptions};
use crate::descope::sign_up_user::SignUpUser;
use crate::descope::wire;

/// The beginning of a sign-up.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct WebauthnSignUpStart {
    /// What the user will sign in with.
    pub login_id: String,
    /// The origin of the page, such as `https://app.example.com`.
    pub origin: String,
    /// What else is known of the user.
    pub user: Option<SignUpUser>,
    /// What the browser is asked for. Default: the project's.
    pub passkey_options: Option<PasskeyOptions>,
    /// The options of the sign-up.
    pub login_options: Option<SignupLoginOptions>,
}

/// The beginning of a sign-in.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct WebauthnSignInStart {
    /// The origin of the page, such as `https://app.example.com`.
    pub origin: String,
    /// What the user signs in with. Default: the user chooses one of the passkeys on the device.
    pub login_id: Option<String>,
    /// What the browser is asked for. Default: the project's.
    pub passkey_options: Option<PasskeyOptions>,
    /// The options of the sign-in.
    pub login_options: Option<LoginOptions>,
}

/// The beginning of a sign-in, or of a sign-up if there is no such user.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct WebauthnSignUpInStart {
    /// What the user signs in with.
    pub login_id: String,
    /// The origin of the page, such as `https://app.example.com`.
    pub origin: String,
    /// The options of the sign-in.
    pub login_options: Option<LoginOptions>,
    /// The id of the single sign-on application that the user signs in to.
    pub sso_app_id: Option<String>,
    /// What the browser is asked for. Default: the project's.
    pub passkey_options: Option<PasskeyOptions>,
}

/// The beginning of another passkey or security key.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct WebauthnDeviceAddStart {
    /// What the user signs in with.
    pub login_id: String,
    /// The origin of the page, such as `https://app.example.com`.
    pub origin: String,
    /// What the browser is asked for. Default: the project's.
    pub passkey_options: Option<PasskeyOptions>,
}

/// What the browser and the second step need.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct WebauthnStartResponse {
    /// The id that the second step takes.
    #[serde(deserialize_with = "wire::text")]
    pub transaction_id: Option<Secret>,
    /// The options for the browser, as JSON in a text.
    #[serde(default)]
    pub options: String,
    /// Whether the browser has to create a credential, with `navigator.credentials.create`.
    /// Otherwise it has to use one, with `navigator.credentials.get`.
    #[serde(default)]
    pub create: bool,
}
