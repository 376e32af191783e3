//! nOTP, sign-ins by a message that the user sends: <https://docs.descope.com/api>

use std::collections::BTreeMap;

use auth_core::{Call, Error, Provider, Secret, Until, endpoint, request, response};

use super::Descope;
use super::jwt_response::JwtResponse;
use super::login_options::{LoginOptions, SignupLoginOptions};
use super::sign_up_user::SignUpUser;
use super::wire;

/// Sign-ups and sign-ins by a message that the user sends from a messaging app.
///
/// `provider` is the app, such as `whatsapp`. The user opens the app by
/// [`redirect_url`](NotpLinkResponse::redirect_url) or [`image`](NotpLinkResponse::image) and sends
/// the message that is ready there. Meanwhile [`Descope::wait_for_notp`] waits for the
/// session.
pub trait Notp: Provider {
    /// Begins the sign-up of a new user.
    #[doc(alias = "SignUpNOTP")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/notp/<provider>/signup",
        json = sign_up,
        auth = scheme("project"),
    )]
    fn sign_up_notp(&self, provider: &str, sign_up: &SignUpNotp) -> Call<NotpLinkResponse>;

    /// Begins the sign-in of a user.
    #[doc(alias = "SignInNOTP")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/notp/<provider>/signin",
        json = sign_in,
        auth = scheme("project"),
    )]
    fn sign_in_notp(&self, provider: &str, sign_in: &SignInNotp) -> Call<NotpLinkResponse>;

    /// Begins the sign-in of a user, or the sign-up if there is no such user.
    #[doc(alias = "SignUpOrInNOTP")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/notp/<provider>/signup-in",
        json = sign_in,
        auth = scheme("project"),
    )]
    fn sign_up_or_in_notp(&self, provider: &str, sign_in: &SignInNotp) -> Call<NotpLinkResponse>;

    /// Begins the change of a user's phone number.
    #[doc(alias = "UpdateUserNOTP")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/notp/<provider>/update",
        json = update,
        auth = scheme("project"),
    )]
    fn update_user_notp(&self, provider: &str, update: &UpdateUserNotp) -> Call<NotpLinkResponse>;

    /// Gives the session after the user has sent the message.
    ///
    /// Until then it fails with `E066103`. [`Descope::wait_for_notp`] calls it until then.
    /// `pending_ref` is the [`pending_ref`](NotpLinkResponse::pending_ref) of the call that began.
    #[doc(alias = "GetNOTPSession")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/notp/pending-session",
        json = { pendingRef: pending_ref },
        auth = scheme("project"),
    )]
    fn get_notp_session(&self, pending_ref: &Secret) -> Call<JwtResponse>;
}

impl Notp for Descope {}

impl Descope {
    /// Waits until the user has sent the message, and gives the session.
    ///
    /// It asks every second, for two minutes, unless [`Until`] is told otherwise.
    pub fn wait_for_notp(&self, pending_ref: impl Into<Secret>) -> Until<JwtResponse> {
        let (descope, pending_ref) = (self.clone(), pending_ref.into());
        let is_pending = |error: &Error| error.code() == Some("E066103");
        Until::new(
            move || descope.get_notp_session(&pending_ref),
            move |result| !result.as_ref().is_err_and(is_pending),
        )
    }
}

/// A sign-up by a message that the user sends.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SignUpNotp {
    /// The user's phone number, with `+` and the country code. Default: the number that the message
    /// comes from.
    pub phone: Option<String>,
    /// What the user will sign in with. Default: the phone number.
    pub login_id: Option<String>,
    /// What else is known of the user.
    pub user: Option<SignUpUser>,
    /// The id of the connector that receives the message. Default: the project's.
    pub provider_id: Option<String>,
    /// The templates of the messages. Default: the project's.
    pub templates: Option<NotpTemplateIds>,
    /// The id of the single sign-on application that the user signs up to.
    pub sso_app_id: Option<String>,
    /// The options of the sign-up.
    pub login_options: Option<SignupLoginOptions>,
}

/// A sign-in by a message that the user sends.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SignInNotp {
    /// What the user signs in with. Default: the number that the message comes from.
    pub login_id: Option<String>,
    /// The options of the sign-in.
    pub login_options: Option<LoginOptions>,
    /// The id of the connector that receives the message. Default: the project's.
    pub provider_id: Option<String>,
    /// The templates of the messages. Default: the project's.
    pub templates: Option<NotpTemplateIds>,
    /// The id of the single sign-on application that the user signs in to.
    pub sso_app_id: Option<String>,
}

/// The new phone number of a user.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct UpdateUserNotp {
    /// What the user signs in with.
    pub login_id: String,
    /// The new phone number, with `+` and the country code.
    pub phone: String,
    /// Whether the user can then sign in with the new phone number too. Default: no.
    #[serde(rename = "addToLoginIDs")]
    pub add_to_login_ids: Option<bool>,
    /// If another user has the phone number as a login id and the two are merged, whether the other
    /// user is kept. Default: no.
    pub on_merge_use_existing: Option<bool>,
    /// The id of the connector that receives the message. Default: the project's.
    pub provider_id: Option<String>,
    /// The templates of the messages. Default: the project's.
    pub templates: Option<NotpTemplateIds>,
    /// Values for the placeholders of the templates.
    pub template_options: BTreeMap<String, String>,
    /// The id of the single sign-on application that the user signs in to.
    pub sso_app_id: Option<String>,
    /// The language of the messages, such as `en-US`.
    pub locale: Option<String>,
    /// Whether the update is refused if another user has the phone number as a login id.
    pub fail_on_conflict: Option<bool>,
}

/// The templates of the messages.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct NotpTemplateIds {
    /// The id of the template of the message that the user sends.
    pub verify_template_id: Option<String>,
    /// The id of the template of the answer when it worked.
    pub success_template_id: Option<String>,
    /// The id of the template of the answer when it failed.
    pub error_template_id: Option<String>,
}

/// How the user opens the messaging app.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct NotpLinkResponse {
    /// The reference that [`Notp::get_notp_session`] takes. Whoever has it gets the session.
    #[serde(deserialize_with = "wire::text")]
    pub pending_ref: Option<Secret>,
    /// The URL that opens the app on the same device, with the code in the message.
    #[serde(deserialize_with = "wire::text")]
    pub redirect_url: Option<Secret>,
    /// A QR code of that URL, for another device.
    #[serde(deserialize_with = "wire::text")]
    pub image: Option<Secret>,
}
