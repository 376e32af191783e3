//! Passwords: <https://docs.descope.com/api/passwords>

use std::collections::BTreeMap;

use auth_core::{Call, Provider, Secret, endpoint, request, response};

use super::Descope;
use super::jwt_response::JwtResponse;
use super::login_options::{LoginOptions, SignupLoginOptions};
use super::sign_up_user::SignUpUser;
use super::wire;

/// Sign-ups and sign-ins by passwords.
pub trait Password: Provider {
    /// Creates a user with a password, and signs them in.
    ///
    /// It fails if the login id belongs to a user, or if the password does not follow the
    /// [policy](Self::get_password_policy).
    ///
    /// Vendor page: [Sign-Up User](https://docs.descope.com/api/passwords/sign-up)
    #[doc(alias = "SignUpPassword")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/password/signup",
        json = sign_up,
        auth = scheme("project"),
    )]
    fn sign_up_password(&self, sign_up: &SignUpPassword) -> Call<JwtResponse>;

    /// Signs a user in.
    ///
    /// Vendor page: [Sign-In User](https://docs.descope.com/api/passwords/sign-in)
    #[doc(alias = "SignInPassword")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/password/signin",
        json = sign_in,
        auth = scheme("project"),
    )]
    fn sign_in_password(&self, sign_in: &SignInPassword) -> Call<JwtResponse>;

    /// Sends the user a message with which they can set a new password.
    ///
    /// After the link in it was followed, [`update_user_password`](Self::update_user_password) sets
    /// the password. Each call sends another message.
    ///
    /// Vendor page: [Reset Password](https://docs.descope.com/api/passwords/email/password-reset)
    #[doc(alias = "SendPasswordReset")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/password/reset",
        json = reset,
        auth = scheme("project"),
    )]
    fn send_password_reset(&self, reset: &SendPasswordReset) -> Call<PasswordResetSendResponse>;

    /// Replaces a user's password by a new one, and signs the user in.
    ///
    /// The old password is checked, so a second attempt fails after a first one that took effect.
    ///
    /// Vendor page: [Replace Password](https://docs.descope.com/api/passwords/replace-password)
    #[doc(alias = "ReplaceUserPassword")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/password/replace",
        json = replacement,
        auth = scheme("project"),
    )]
    fn replace_user_password(&self, replacement: &ReplaceUserPassword) -> Call<JwtResponse>;

    /// Sets the password of a user who is signed in.
    ///
    /// Vendor page: [Update Password](https://docs.descope.com/api/passwords/update-password)
    #[doc(alias = "UpdateUserPassword")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/password/update",
        json = { loginId: login_id, newPassword: new_password },
        auth = refresh_jwt,
    )]
    fn update_user_password(
        &self,
        login_id: &str,
        new_password: &Secret,
        refresh_jwt: &Secret,
    ) -> Call<()>;

    /// Gives the project's rules for passwords.
    #[doc(alias = "GetPasswordPolicy")]
    #[endpoint(method = GET, path = "/v1/auth/password/policy", auth = scheme("project"))]
    fn get_password_policy(&self) -> Call<PasswordPolicyResponse>;
}

impl Password for Descope {}

/// A sign-up by a password.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SignUpPassword {
    /// What the user will sign in with.
    pub login_id: String,
    /// The password.
    pub password: Secret,
    /// What else is known of the user.
    pub user: Option<SignUpUser>,
    /// The options of the sign-up.
    pub login_options: Option<SignupLoginOptions>,
}

/// A sign-in by a password.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SignInPassword {
    /// What the user signs in with.
    pub login_id: String,
    /// The password.
    pub password: Secret,
    /// The id of the single sign-on application that the user signs in to.
    pub sso_app_id: Option<String>,
    /// The options of the sign-in.
    pub login_options: Option<LoginOptions>,
}

/// A message with which a user can set a new password.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SendPasswordReset {
    /// What the user signs in with.
    pub login_id: String,
    /// The URL that the link in the message leads to. Default: the project's.
    pub redirect_url: Option<String>,
    /// The id of the connector that sends the message. Default: the project's.
    pub provider_id: Option<String>,
    /// Values for the placeholders of the message's template.
    pub template_options: BTreeMap<String, String>,
    /// The language of the message, such as `en-US`.
    pub locale: Option<String>,
    /// Whether the message is sent to the user's address for recovery.
    pub use_recovery: Option<bool>,
}

/// A new password, with the old one as the proof.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct ReplaceUserPassword {
    /// What the user signs in with.
    pub login_id: String,
    /// The old password.
    pub old_password: Secret,
    /// The new password.
    pub new_password: Secret,
    /// Whether the user's other sessions end.
    pub revoke_other_sessions: Option<bool>,
    /// The types of the sessions that end with
    /// [`revoke_other_sessions`](Self::revoke_other_sessions).
    pub revoke_other_sessions_types: Vec<String>,
}

/// How a user was sent a way to set a new password.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct PasswordResetSendResponse {
    /// The method that the project is configured for, such as `magiclink`.
    #[serde(default)]
    pub reset_method: String,
    /// With an enchanted link, the reference by which the session is polled:
    /// [`get_enchanted_link_session`](super::enchanted_link::EnchantedLink::get_enchanted_link_session).
    #[serde(deserialize_with = "wire::text")]
    pub pending_ref: Option<Secret>,
    /// With an enchanted link, the number of the right link, which the user is shown.
    #[serde(default)]
    pub link_id: String,
    /// The e-mail address, with most of its characters hidden.
    #[serde(default)]
    pub masked_email: String,
}

/// The project's rules for passwords.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct PasswordPolicyResponse {
    /// The smallest number of characters.
    #[serde(deserialize_with = "wire::number")]
    pub min_length: Option<i64>,
    /// Whether a lowercase letter is required.
    #[serde(default)]
    pub lowercase: bool,
    /// Whether an uppercase letter is required.
    #[serde(default)]
    pub uppercase: bool,
    /// Whether a digit is required.
    #[serde(default)]
    pub number: bool,
    /// Whether a character is required that is neither a letter nor a digit.
    #[serde(default)]
    pub non_alphanumeric: bool,
    /// Whether the strength of a password is scored.
    #[serde(default)]
    pub strength_score_enabled: bool,
    /// The lowest score that is accepted.
    #[serde(deserialize_with = "wire::number")]
    pub strength_score: Option<i64>,
}
