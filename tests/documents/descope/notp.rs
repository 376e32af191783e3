use auth_core::Secret;
use auth_providers::descope::notp::{
    Notp as _, NotpTemplateIds, SignInNotp, SignUpNotp, UpdateUserNotp,
};

use crate::descope::login_options::{login_options, sign_up_user, signup_login_options};
use crate::descope::operation;

fn templates() -> NotpTemplateIds {
    NotpTemplateIds::new()
        .verify_template_id("v1")
        .success_template_id("s1")
        .error_template_id("e1")
}

fn sign_in() -> SignInNotp {
    SignInNotp::new()
        .login_id("ada")
        .login_options(login_options())
        .provider_id("P1")
        .templates(templates())
        .sso_app_id("A1")
}

#[tokio::test]
async fn sign_up_notp() {
    operation("SignUpNOTP")
        .without("body.provider", "the path has it")
        .all(|descope| {
            descope.sign_up_notp(
                "whatsapp",
                &SignUpNotp::new()
                    .phone("+15550100")
                    .login_id("ada")
                    .user(sign_up_user())
                    .provider_id("P1")
                    .templates(templates())
                    .sso_app_id("A1")
                    .login_options(signup_login_options()),
            )
        })
        .least(|descope| descope.sign_up_notp("whatsapp", &SignUpNotp::new()))
        .await;
}

#[tokio::test]
async fn sign_in_notp() {
    operation("SignInNOTP")
        .without("body.provider", "the path has it")
        .all(|descope| descope.sign_in_notp("whatsapp", &sign_in()))
        .least(|descope| descope.sign_in_notp("whatsapp", &SignInNotp::new()))
        .await;
}

#[tokio::test]
async fn sign_up_or_in_notp() {
    operation("SignUpOrInNOTP")
        .without("body.provider", "the path has it")
        .all(|descope| descope.sign_up_or_in_notp("whatsapp", &sign_in()))
        .least(|descope| descope.sign_up_or_in_notp("whatsapp", &SignInNotp::new()))
        .await;
}

#[tokio::test]
async fn update_user_notp() {
    operation("UpdateUserNOTP")
        .without("body.provider", "the path has it")
        .with("body.loginId", "a user has a login id")
        .with("body.phone", "the message needs a number")
        .all(|descope| {
            descope.update_user_notp(
                "whatsapp",
                &UpdateUserNotp::new("ada", "+15550100")
                    .add_to_login_ids(true)
                    .on_merge_use_existing(true)
                    .provider_id("P1")
                    .templates(templates())
                    .template_options([("greeting", "Hello")])
                    .locale("en-US")
                    .fail_on_conflict(true)
                    .sso_app_id("A1"),
            )
        })
        .least(|descope| {
            descope.update_user_notp("whatsapp", &UpdateUserNotp::new("ada", "+15550100"))
        })
        .await;
}

#[tokio::test]
async fn get_notp_session() {
    operation("GetNOTPSession")
        .with("body.pendingRef", "it says which session")
        .all(|descope| descope.get_notp_session(&Secret::from("ref")))
        .await;
}
