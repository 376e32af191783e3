use auth_core::Secret;
use auth_providers::descope::webauthn::{
    PasskeyOptions, Webauthn as _, WebauthnAuthenticatorSelectionCriteria, WebauthnDeviceAddStart,
    WebauthnSignInStart, WebauthnSignUpInStart, WebauthnSignUpStart,
};

use crate::descope::login_options::{login_options, sign_up_user, signup_login_options};
use crate::descope::operation;

const ORIGIN: &str = "https://example.com";

fn passkey_options() -> PasskeyOptions {
    let selection = WebauthnAuthenticatorSelectionCriteria::new()
        .authenticator_attachment(1)
        .require_resident_key(1)
        .resident_key(1)
        .user_verification(1)
        .extensions_json("{}");
    PasskeyOptions::new()
        .authenticator_selection(selection)
        .attestation(1)
        .user_verification(1)
        .extensions_json("{}")
}

#[tokio::test]
async fn webauthn_sign_up_start() {
    operation("WebAuthnSignupStart")
        .with("body.loginId", "a user has a login id")
        .with("body.origin", "the credential belongs to an origin")
        .all(|descope| {
            descope.webauthn_sign_up_start(
                &WebauthnSignUpStart::new("ada", ORIGIN)
                    .user(sign_up_user())
                    .passkey_options(passkey_options())
                    .login_options(signup_login_options()),
            )
        })
        .least(|descope| descope.webauthn_sign_up_start(&WebauthnSignUpStart::new("ada", ORIGIN)))
        .await;
}

#[tokio::test]
async fn webauthn_sign_up_finish() {
    operation("WebAuthnSignupFinish")
        .with("body.transactionId", "it says what is completed")
        .with("body.response", "it is the browser's answer")
        .all(|descope| {
            descope.webauthn_sign_up_finish(&Secret::from("transaction"), &Secret::from("{}"))
        })
        .await;
}

#[tokio::test]
async fn webauthn_sign_in_start() {
    operation("WebAuthnSigninStart")
        .with("body.origin", "the credential belongs to an origin")
        .all(|descope| {
            descope.webauthn_sign_in_start(
                &WebauthnSignInStart::new(ORIGIN)
                    .login_id("ada")
                    .passkey_options(passkey_options())
                    .login_options(login_options()),
            )
        })
        .least(|descope| descope.webauthn_sign_in_start(&WebauthnSignInStart::new(ORIGIN)))
        .await;
}

#[tokio::test]
async fn webauthn_sign_in_finish() {
    operation("WebAuthnSigninFinish")
        .with("body.transactionId", "it says what is completed")
        .with("body.response", "it is the browser's answer")
        .all(|descope| {
            descope.webauthn_sign_in_finish(&Secret::from("transaction"), &Secret::from("{}"))
        })
        .await;
}

#[tokio::test]
async fn webauthn_sign_up_in_start() {
    operation("WebAuthnSignUpInStart")
        .with("body.loginId", "a user has a login id")
        .with("body.origin", "the credential belongs to an origin")
        .all(|descope| {
            descope.webauthn_sign_up_in_start(
                &WebauthnSignUpInStart::new("ada", ORIGIN)
                    .login_options(login_options())
                    .sso_app_id("A1")
                    .passkey_options(passkey_options()),
            )
        })
        .least(|descope| {
            descope.webauthn_sign_up_in_start(&WebauthnSignUpInStart::new("ada", ORIGIN))
        })
        .await;
}

#[tokio::test]
async fn webauthn_device_add_start() {
    operation("WebAuthnDeviceAddStart")
        .with("body.loginId", "a user has a login id")
        .with("body.origin", "the credential belongs to an origin")
        .all(|descope| {
            descope.webauthn_device_add_start(
                &WebauthnDeviceAddStart::new("ada", ORIGIN).passkey_options(passkey_options()),
                &Secret::from("jwt"),
            )
        })
        .least(|descope| {
            descope.webauthn_device_add_start(
                &WebauthnDeviceAddStart::new("ada", ORIGIN),
                &Secret::from("jwt"),
            )
        })
        .await;
}

#[tokio::test]
async fn webauthn_device_add_finish() {
    operation("WebAuthnDeviceAddFinish")
        .with("body.transactionId", "it says what is completed")
        .with("body.response", "it is the browser's answer")
        .all(|descope| {
            descope.webauthn_device_add_finish(&Secret::from("transaction"), &Secret::from("{}"))
        })
        .await;
}
