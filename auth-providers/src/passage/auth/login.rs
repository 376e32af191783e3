//! Sign-ins (retired).

use auth_core::{Call, Provider, Secret, endpoint};
use serde_json::Value;

use super::magic_link::{SendMagicLink, SentMagicLink};
use super::webauthn::WebAuthnStart;
use super::{AuthResult, PassageAuth};
use crate::passage::magic_links::MagicLinkLanguage;

/// Sign-ins of users who have registered: by a magic link, a one-time passcode, or a passkey.
pub trait AuthLogin: Provider {
    /// Sends a magic link, and gives its id.
    ///
    /// The link is used by [`activate_magic_link`], and the id by [`get_magic_link_status`]. Each call
    /// sends another message.
    ///
    /// [`activate_magic_link`]: super::magic_link::AuthMagicLink::activate_magic_link
    /// [`get_magic_link_status`]: super::magic_link::AuthMagicLink::get_magic_link_status
    #[doc(alias = "loginMagicLink")]
    #[endpoint(
        method = POST,
        path = "/login/magic-link",
        json = link,
        auth = none,
        envelope = "magic_link",
    )]
    fn login_magic_link(&self, link: &SendMagicLink) -> Call<SentMagicLink>;

    /// Sends a one-time passcode, and gives its id.
    ///
    /// Both are used by [`activate_one_time_passcode`]. `identifier` is the e-mail address or the
    /// phone number. `language` is that of the message, by default the app's. Each call sends another
    /// message.
    ///
    /// [`activate_one_time_passcode`]: super::otp::AuthOtp::activate_one_time_passcode
    #[doc(alias = "loginOneTimePasscode")]
    #[endpoint(
        method = POST,
        path = "/login/otp",
        json = { identifier, language },
        auth = none,
        envelope = "otp_id",
    )]
    fn login_one_time_passcode(
        &self,
        identifier: &str,
        language: Option<&MagicLinkLanguage>,
    ) -> Call<Secret>;

    /// Begins a sign-in by a passkey.
    ///
    /// The browser's `navigator.credentials.get` takes the
    /// [`challenge`](super::webauthn::WebAuthnHandshake::challenge). `identifier` is the e-mail
    /// address or the phone number; without it, the user chooses one of the passkeys on the device.
    #[doc(alias = "loginWebauthnStart")]
    #[endpoint(
        method = POST,
        path = "/login/webauthn/start",
        json = { identifier },
        auth = none,
    )]
    fn start_webauthn_login(&self, identifier: Option<&str>) -> Call<WebAuthnStart>;

    /// Completes a sign-in by a passkey.
    ///
    /// `handshake_response` is what the browser's `navigator.credentials.get` gave, with its bytes in
    /// base64url. A handshake can be completed once.
    #[doc(alias = "loginWebauthnFinish")]
    #[endpoint(
        method = POST,
        path = "/login/webauthn/finish",
        json = { handshake_id, handshake_response, user_id },
        auth = none,
        envelope = "auth_result",
    )]
    fn finish_webauthn_login(
        &self,
        handshake_id: &Secret,
        handshake_response: &Value,
        user_id: Option<&str>,
    ) -> Call<AuthResult>;
}

impl AuthLogin for PassageAuth {}
