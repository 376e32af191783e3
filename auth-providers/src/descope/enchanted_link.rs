//! Enchanted links: <https://docs.descope.com/api/enchanted-link>

use std::collections::BTreeMap;

use auth_core::{Call, Error, Provider, Secret, Until, endpoint, request, response};

use super::Descope;
use super::jwt_response::JwtResponse;
use super::login_options::{LoginOptions, SignupLoginOptions};
use super::sign_up_user::SignUpUser;
use super::wire;

/// Sign-ups and sign-ins by enchanted links, which may be followed on another device.
///
/// An e-mail has three links, each with a number of two digits. The user is shown the number of the
/// right one, [`link_id`](EnchantedLinkResponse::link_id), and follows it. The page that it leads
/// to calls [`verify_enchanted_link`](Self::verify_enchanted_link) with the URL's parameter `t`.
/// Meanwhile the first device waits with [`Descope::wait_for_enchanted_link`]. Each call sends other links,
/// and the earlier ones stay valid until they expire.
pub trait EnchantedLink: Provider {
    /// Sends links to a new user, who signs up with them.
    ///
    /// It fails if the e-mail address belongs to a user.
    ///
    /// Vendor page: [Sign-Up](https://docs.descope.com/api/enchanted-link/sign-up)
    #[doc(alias = "SignUpEnchantedLink")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/enchantedlink/signup/email",
        json = sign_up,
        auth = scheme("project"),
    )]
    fn sign_up_enchanted_link(&self, sign_up: &SignUpEnchantedLink) -> Call<EnchantedLinkResponse>;

    /// Sends links to a user, who signs in with them.
    ///
    /// It fails if there is no such user.
    ///
    /// Vendor page: [Sign-In](https://docs.descope.com/api/enchanted-link/sign-in)
    #[doc(alias = "SignInEnchantedLinkEmail")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/enchantedlink/signin/email",
        json = sign_in,
        auth = scheme("project"),
    )]
    fn sign_in_enchanted_link_email(
        &self,
        sign_in: &SignInEnchantedLink,
    ) -> Call<EnchantedLinkResponse>;

    /// Sends links to a user, who signs in with them, or signs up if there is no such user.
    ///
    /// Vendor page: [Sign-In with Auto Sign-Up](https://docs.descope.com/api/enchanted-link/sign-in-auto-sign-up)
    #[doc(alias = "SignUpOrInEnchantedLinkEmail")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/enchantedlink/signup-in/email",
        json = sign_in,
        auth = scheme("project"),
    )]
    fn sign_up_or_in_enchanted_link_email(
        &self,
        sign_in: &SignInEnchantedLink,
    ) -> Call<EnchantedLinkResponse>;

    /// Checks the token of a link.
    ///
    /// `pkce_verifier` belongs to the challenge in the login options, if there was one. The session
    /// is not in the answer: [`get_enchanted_link_session`](Self::get_enchanted_link_session) gives
    /// it. A token can be used once.
    ///
    /// Vendor page: [Verify Token](https://docs.descope.com/api/enchanted-link/verify-token)
    #[doc(alias = "VerifyEnchantedLink")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/enchantedlink/verify",
        json = { token, pkceVerifier: pkce_verifier },
        auth = scheme("project"),
    )]
    fn verify_enchanted_link(&self, token: &Secret, pkce_verifier: Option<&Secret>) -> Call<()>;

    /// Gives the session after the user has followed the right link.
    ///
    /// Until then it fails with `E062503`. [`Descope::wait_for_enchanted_link`] calls it until then.
    /// `pending_ref` is the [`pending_ref`](EnchantedLinkResponse::pending_ref) of the call that
    /// sent the links.
    ///
    /// Vendor page: [Poll Session](https://docs.descope.com/api/enchanted-link/poll-session)
    #[doc(alias = "GetEnchantedLinkSession")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/enchantedlink/pending-session",
        json = { pendingRef: pending_ref },
        auth = scheme("project"),
    )]
    fn get_enchanted_link_session(&self, pending_ref: &Secret) -> Call<JwtResponse>;

    /// Sends links to the new e-mail address of a user who is signed in.
    ///
    /// The user has the new e-mail address after
    /// [`verify_enchanted_link`](Self::verify_enchanted_link).
    ///
    /// Vendor page: [Update Email](https://docs.descope.com/api/enchanted-link/update-email)
    #[doc(alias = "UpdateUserEmailEnchantedLink")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/enchantedlink/update/email",
        json = update,
        auth = refresh_jwt,
    )]
    fn update_user_email_enchanted_link(
        &self,
        update: &UpdateUserEmailEnchantedLink,
        refresh_jwt: &Secret,
    ) -> Call<EnchantedLinkResponse>;
}

impl EnchantedLink for Descope {}

impl Descope {
    /// Waits until the user has followed the right link, and gives the session.
    ///
    /// It asks every second, for two minutes, unless [`Until`] is told otherwise.
    ///
    /// ```
    /// use std::time::Duration;
    /// use auth_core::Error;
    /// use auth_providers::descope::enchanted_link::SignInEnchantedLink;
    /// use auth_providers::descope::prelude::*;
    ///
    /// # async fn example(descope: &Descope) -> Result<(), Error> {
    /// let sign_in = SignInEnchantedLink::new("ada@example.com");
    /// let sent = descope.sign_in_enchanted_link_email(&sign_in).await?;
    /// println!("follow the link with the number {}", sent.link_id);
    /// if let Some(pending_ref) = sent.pending_ref {
    ///     let wait = descope.wait_for_enchanted_link(pending_ref);
    ///     let session = wait.deadline(Duration::from_secs(300)).await?;
    /// }
    /// # Ok(()) }
    /// ```
    pub fn wait_for_enchanted_link(&self, pending_ref: impl Into<Secret>) -> Until<JwtResponse> {
        let (descope, pending_ref) = (self.clone(), pending_ref.into());
        let is_pending = |error: &Error| error.code() == Some("E062503");
        Until::new(
            move || descope.get_enchanted_link_session(&pending_ref),
            move |result| !result.as_ref().is_err_and(is_pending),
        )
    }
}

/// A sign-up by enchanted links.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SignUpEnchantedLink {
    /// What the user will sign in with.
    pub login_id: String,
    /// The e-mail address that the links are sent to. Default: the login id.
    pub email: Option<String>,
    /// What else is known of the user.
    pub user: Option<SignUpUser>,
    /// The URL that the links lead to. Its domain must be approved in the project's settings.
    /// Default: the project's.
    pub redirect_url: Option<String>,
    /// The id of the connector that sends the message. Default: the project's.
    pub provider_id: Option<String>,
    /// The options of the sign-up.
    pub login_options: Option<SignupLoginOptions>,
}

/// A sign-in, or a sign-up of a user who is not known yet.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SignInEnchantedLink {
    /// What the user signs in with. A user who is not known yet needs an address that the links
    /// can be sent to.
    pub login_id: String,
    /// The URL that the links lead to. Its domain must be approved in the project's settings.
    /// Default: the project's.
    pub redirect_url: Option<String>,
    /// The options of the sign-in.
    pub login_options: Option<LoginOptions>,
    /// The id of the connector that sends the message. Default: the project's.
    pub provider_id: Option<String>,
    /// The id of the single sign-on application that the user signs in to.
    pub sso_app_id: Option<String>,
    /// Whether the links are sent to the user's address for recovery.
    pub use_recovery: Option<bool>,
}

/// The new e-mail address of a user.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct UpdateUserEmailEnchantedLink {
    /// What the user signs in with.
    pub login_id: String,
    /// The new e-mail address, which the links is sent to.
    pub email: String,
    /// The URL that the links lead to. Its domain must be approved in the project's settings.
    /// Default: the project's.
    pub redirect_url: Option<String>,
    /// Whether the user can then sign in with the new e-mail address too. Default: no.
    #[serde(rename = "addToLoginIDs")]
    pub add_to_login_ids: Option<bool>,
    /// If another user has the e-mail address as a login id and the two are merged, whether the
    /// other user is kept. Default: no.
    pub on_merge_use_existing: Option<bool>,
    /// The id of the connector that sends the message. Default: the project's.
    pub provider_id: Option<String>,
    /// Values for the placeholders of the message's template.
    pub template_options: BTreeMap<String, String>,
    /// The language of the message, such as `en-US`.
    pub locale: Option<String>,
    /// Whether the update is refused if another user has the e-mail address as a login id.
    pub fail_on_conflict: Option<bool>,
}

/// What the first device needs while the user follows a link.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct EnchantedLinkResponse {
    /// The reference that [`EnchantedLink::get_enchanted_link_session`] takes. Whoever has it gets
    /// the session.
    #[serde(deserialize_with = "wire::text")]
    pub pending_ref: Option<Secret>,
    /// The number of the right link, of two digits, which the user is shown.
    #[serde(default)]
    pub link_id: String,
    /// The e-mail address, with most of its characters hidden.
    #[serde(default)]
    pub masked_email: String,
}
