//! Registrations (retired).

use auth_core::{Call, Provider, Secret, endpoint};
use serde_json::Value;

use super::magic_link::{SendMagicLink, SentMagicLink};
use super::webauthn::{AuthenticatorAttachment, WebAuthnStart};
use super::{AuthResult, PassageAuth};
use crate::passage::magic_links::MagicLinkLanguage;

/// Registrations of new users, who then are signed in: by a magic link, a one-time passcode, or a
/// passkey.
///
/// They fail if the app has no public sign-up, unless the user was created before.
pub trait AuthRegister: Provider {
    /// Sends a magic link to a new user, and gives its id.
    ///
    /// Otherwise it works like [`login_magic_link`](super::login::AuthLogin::login_magic_link).
    #[doc(alias = "registerMagicLink")]
    #[endpoint(
        method = POST,
        path = "/register/magic-link",
        json = link,
        auth = none,
        envelope = "magic_link",
    )]
    fn register_magic_link(&self, link: &SendMagicLink) -> Call<SentMagicLink>;

    /// Sends a one-time passcode to a new user, and gives its id.
    ///
    /// Otherwise it works like
    /// [`login_one_time_passcode`](super::login::AuthLogin::login_one_time_passcode).
    #[doc(alias = "registerOneTimePasscode")]
    #[endpoint(
        method = POST,
        path = "/register/otp",
        json = { identifier, language },
        auth = none,
        envelope = "otp_id",
    )]
    fn register_one_time_passcode(
        &self,
        identifier: &str,
        language: Option<&MagicLinkLanguage>,
    ) -> Call<Secret>;

    /// Begins the registration of a new user with a passkey.
    ///
    /// The browser's `navigator.credentials.create` takes the
    /// [`challenge`](super::webauthn::WebAuthnHandshake::challenge). `identifier` is the e-mail
    /// address or the phone number. `authenticator_attachment` says which authenticators may be used.
    #[doc(alias = "registerWebauthnStart")]
    #[endpoint(
        method = POST,
        path = "/register/webauthn/start",
        json = { identifier, authenticator_attachment },
        auth = none,
    )]
    fn start_webauthn_registration(
        &self,
        identifier: &str,
        authenticator_attachment: Option<&AuthenticatorAttachment>,
    ) -> Call<WebAuthnStart>;

    /// Completes a registration with a passkey.
    ///
    /// `handshake_response` is what the browser's `navigator.credentials.create` gave, with its bytes
    /// in base64url. `user_id` is the [`user`](WebAuthnStart::user) of the first step. A handshake can
    /// be completed once.
    #[doc(alias = "registerWebauthnFinish")]
    #[endpoint(
        method = POST,
        path = "/register/webauthn/finish",
        json = { handshake_id, handshake_response, user_id },
        auth = none,
        envelope = "auth_result",
    )]
    fn finish_webauthn_registration(
        &self,
        handshake_id: &Secret,
        handshake_response: &Value,
        user_id: &str,
    ) -> Call<AuthResult>;
}

impl AuthRegister for PassageAuth {}
