use auth_core::Secret;
use auth_providers::descope::totp::{SignUpTotp, Totp as _, VerifyTotp};

use crate::descope::login_options::{login_options, sign_up_user};
use crate::descope::operation;

#[tokio::test]
async fn sign_up_totp() {
    operation("SignUpTOTP")
        .with("body.loginId", "a user has a login id")
        .all(|descope| {
            descope.sign_up_totp(&SignUpTotp::new("ada").user(sign_up_user()).sso_app_id("A1"))
        })
        .least(|descope| descope.sign_up_totp(&SignUpTotp::new("ada")))
        .await;
}

#[tokio::test]
async fn verify_totp() {
    operation("VerifyCodeTOTP")
        .with("body.loginId", "a user has a login id")
        .with("body.code", "the code is what is checked")
        .all(|descope| {
            descope.verify_totp(&VerifyTotp::new("ada", "123456").login_options(login_options()))
        })
        .least(|descope| descope.verify_totp(&VerifyTotp::new("ada", "123456")))
        .await;
}

#[tokio::test]
async fn update_user_totp() {
    operation("UpdateUserTOTP")
        .with("body.loginId", "a user has a login id")
        .all(|descope| descope.update_user_totp("ada", &Secret::from("jwt")))
        .await;
}
