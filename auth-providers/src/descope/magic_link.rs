//! Magic links: <https://docs.descope.com/api/magic-link>

mod sign_in;
mod sign_up;
mod update;

use auth_core::{Call, Provider, Secret, endpoint, response};

pub use self::sign_in::SignInMagicLink;
pub use self::sign_up::{SignUpMagicLinkEmail, SignUpMagicLinkPhone};
pub use self::update::{UpdateUserEmailMagicLink, UpdateUserPhoneMagicLink};
use super::Descope;
use super::jwt_response::JwtResponse;

/// Sign-ups and sign-ins by magic links, which are sent by e-mail or text message.
///
/// The link is the redirect URL with the token as the parameter `t`. Each call sends another link,
/// and the earlier ones stay valid until they expire.
/// [`verify_magic_link`](Self::verify_magic_link) completes a sign-up, a sign-in or an update.
pub trait MagicLink: Provider {
    /// Sends a link by e-mail to a new user, who signs up with it.
    ///
    /// It fails if the e-mail address belongs to a user.
    ///
    /// Vendor page: [Sign-Up](https://docs.descope.com/api/magic-link/email/sign-up)
    #[doc(alias = "SignUpMagicLinkEmail")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/magiclink/signup/email",
        json = sign_up,
        auth = scheme("project"),
    )]
    fn sign_up_magic_link_email(
        &self,
        sign_up: &SignUpMagicLinkEmail,
    ) -> Call<EmailMagicLinkResponse>;

    /// Sends a link by e-mail to a user, who signs in with it.
    ///
    /// It fails if there is no such user.
    ///
    /// Vendor page: [Sign-In](https://docs.descope.com/api/magic-link/email/sign-in)
    #[doc(alias = "SignInMagicLinkEmail")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/magiclink/signin/email",
        json = sign_in,
        auth = scheme("project"),
    )]
    fn sign_in_magic_link_email(&self, sign_in: &SignInMagicLink) -> Call<EmailMagicLinkResponse>;

    /// Sends a link by e-mail to a user, who signs in with it, or signs up if there is no such
    /// user.
    ///
    /// Vendor page: [Sign-In with Auto Sign-up](https://docs.descope.com/api/magic-link/email/sign-in-auto-sign-up)
    #[doc(alias = "SignUpOrInMagicLinkEmail")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/magiclink/signup-in/email",
        json = sign_in,
        auth = scheme("project"),
    )]
    fn sign_up_or_in_magic_link_email(
        &self,
        sign_in: &SignInMagicLink,
    ) -> Call<EmailMagicLinkResponse>;

    /// Sends a link by e-mail to the new e-mail address of a user who is signed in.
    ///
    /// The user has the new e-mail address after [`verify_magic_link`](Self::verify_magic_link).
    ///
    /// Vendor page: [Update Email](https://docs.descope.com/api/magic-link/email/update-email)
    #[doc(alias = "UpdateUserEmailMagicLink")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/magiclink/update/email",
        json = update,
        auth = refresh_jwt,
    )]
    fn update_user_email_magic_link(
        &self,
        update: &UpdateUserEmailMagicLink,
        refresh_jwt: &Secret,
    ) -> Call<EmailMagicLinkResponse>;

    /// Sends a link by text message to a new user, who signs up with it.
    ///
    /// It fails if the phone number belongs to a user.
    ///
    /// Vendor page: [Sign-Up](https://docs.descope.com/api/magic-link/sms/sign-up)
    #[doc(alias = "SignUpMagicLinkSMS")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/magiclink/signup/sms",
        json = sign_up,
        auth = scheme("project"),
    )]
    fn sign_up_magic_link_sms(
        &self,
        sign_up: &SignUpMagicLinkPhone,
    ) -> Call<PhoneMagicLinkResponse>;

    /// Sends a link by text message to a user, who signs in with it.
    ///
    /// It fails if there is no such user.
    ///
    /// Vendor page: [Sign-In](https://docs.descope.com/api/magic-link/sms/sign-in)
    #[doc(alias = "SignInMagicLinkSMS")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/magiclink/signin/sms",
        json = sign_in,
        auth = scheme("project"),
    )]
    fn sign_in_magic_link_sms(&self, sign_in: &SignInMagicLink) -> Call<PhoneMagicLinkResponse>;

    /// Sends a link by text message to a user, who signs in with it, or signs up if there is no
    /// such user.
    ///
    /// Vendor page: [Sign-In with Auto Sign-up](https://docs.descope.com/api/magic-link/sms/sign-in-auto-sign-up)
    #[doc(alias = "SignUpOrInMagicLinkSMS")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/magiclink/signup-in/sms",
        json = sign_in,
        auth = scheme("project"),
    )]
    fn sign_up_or_in_magic_link_sms(
        &self,
        sign_in: &SignInMagicLink,
    ) -> Call<PhoneMagicLinkResponse>;

    /// Sends a link by text message to the new phone number of a user who is signed in.
    ///
    /// The user has the new phone number after [`verify_magic_link`](Self::verify_magic_link).
    ///
    /// Vendor page: [Update Phone Number](https://docs.descope.com/api/magic-link/sms/update-phone)
    #[doc(alias = "UpdateUserPhoneMagicLinkSMS")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/magiclink/update/phone/sms",
        json = update,
        auth = refresh_jwt,
    )]
    fn update_user_phone_magic_link_sms(
        &self,
        update: &UpdateUserPhoneMagicLink,
        refresh_jwt: &Secret,
    ) -> Call<PhoneMagicLinkResponse>;

    /// Checks the token of a link, and signs the user in.
    ///
    /// The address that the link was sent to counts as verified then. A token can be used once.
    ///
    /// Vendor page: [Verify Token](https://docs.descope.com/api/magic-link/verification/verify-token)
    #[doc(alias = "VerifyMagicLink")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/magiclink/verify",
        json = { token },
        auth = scheme("project"),
    )]
    fn verify_magic_link(&self, token: &Secret) -> Call<JwtResponse>;
}

impl MagicLink for Descope {}

/// Where a link was sent by e-mail.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct EmailMagicLinkResponse {
    /// The e-mail address, with most of its characters hidden.
    #[serde(default)]
    pub masked_email: String,
}

/// Where a link was sent by phone.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct PhoneMagicLinkResponse {
    /// The phone number, with most of its digits hidden.
    #[serde(default)]
    pub masked_phone: String,
}
