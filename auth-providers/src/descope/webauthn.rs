//! Passkeys and security keys, by `WebAuthn`: <https://docs.descope.com/api>

mod passkey_options;
mod start;

use auth_core::{Call, Provider, Secret, endpoint};

pub use self::passkey_options::{PasskeyOptions, WebauthnAuthenticatorSelectionCriteria};
pub use self::start::{
    WebauthnDeviceAddStart, WebauthnSignInStart, WebauthnSignUpInStart, WebauthnSignUpStart,
    WebauthnStartResponse,
};
use super::Descope;
use super::jwt_response::JwtResponse;

/// Sign-ups and sign-ins by passkeys and security keys.
///
/// Each has two steps. The first one gives options, which the browser takes. The second one takes
/// the [`transaction_id`](WebauthnStartResponse::transaction_id) of the first one, and the
/// browser's answer, as JSON in a text. A transaction can be finished once.
pub trait Webauthn: Provider {
    /// Begins the sign-up of a new user.
    ///
    /// It fails if the login id belongs to a user.
    #[doc(alias = "WebAuthnSignupStart")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/webauthn/signup/start",
        json = start,
        auth = scheme("project"),
    )]
    fn webauthn_sign_up_start(&self, start: &WebauthnSignUpStart) -> Call<WebauthnStartResponse>;

    /// Completes a sign-up, and signs the user in.
    ///
    /// `response` is what the browser's `navigator.credentials.create` gave.
    #[doc(alias = "WebAuthnSignupFinish")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/webauthn/signup/finish",
        json = { transactionId: transaction_id, response },
        auth = scheme("project"),
    )]
    fn webauthn_sign_up_finish(
        &self,
        transaction_id: &Secret,
        response: &Secret,
    ) -> Call<JwtResponse>;

    /// Begins the sign-in of a user.
    #[doc(alias = "WebAuthnSigninStart")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/webauthn/signin/start",
        json = start,
        auth = scheme("project"),
    )]
    fn webauthn_sign_in_start(&self, start: &WebauthnSignInStart) -> Call<WebauthnStartResponse>;

    /// Completes a sign-in.
    ///
    /// `response` is what the browser's `navigator.credentials.get` gave.
    #[doc(alias = "WebAuthnSigninFinish")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/webauthn/signin/finish",
        json = { transactionId: transaction_id, response },
        auth = scheme("project"),
    )]
    fn webauthn_sign_in_finish(
        &self,
        transaction_id: &Secret,
        response: &Secret,
    ) -> Call<JwtResponse>;

    /// Begins the sign-in of a user, or the sign-up if there is no such user.
    ///
    /// [`create`](WebauthnStartResponse::create) says which of the two it is, and so which call
    /// completes it.
    #[doc(alias = "WebAuthnSignUpInStart")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/webauthn/signup-in/start",
        json = start,
        auth = scheme("project"),
    )]
    fn webauthn_sign_up_in_start(
        &self,
        start: &WebauthnSignUpInStart,
    ) -> Call<WebauthnStartResponse>;

    /// Begins to add a passkey or security key to a user who is signed in.
    #[doc(alias = "WebAuthnDeviceAddStart")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/webauthn/update/start",
        json = start,
        auth = refresh_jwt,
    )]
    fn webauthn_device_add_start(
        &self,
        start: &WebauthnDeviceAddStart,
        refresh_jwt: &Secret,
    ) -> Call<WebauthnStartResponse>;

    /// Adds the passkey or security key.
    ///
    /// `response` is what the browser's `navigator.credentials.create` gave.
    #[doc(alias = "WebAuthnDeviceAddFinish")]
    #[endpoint(
        method = POST,
        path = "/v1/auth/webauthn/update/finish",
        json = { transactionId: transaction_id, response },
        auth = scheme("project"),
    )]
    fn webauthn_device_add_finish(&self, transaction_id: &Secret, response: &Secret) -> Call<()>;
}

impl Webauthn for Descope {}
