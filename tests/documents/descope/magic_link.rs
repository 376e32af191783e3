use auth_core::Secret;
use auth_providers::descope::magic_link::{
    MagicLink as _, SignInMagicLink, SignUpMagicLinkEmail, SignUpMagicLinkPhone,
    UpdateUserEmailMagicLink, UpdateUserPhoneMagicLink,
};

use crate::descope::login_options::{login_options, sign_up_user, signup_login_options};
use crate::descope::operation;

fn sign_up_email() -> SignUpMagicLinkEmail {
    SignUpMagicLinkEmail::new("ada")
        .email("ada@example.com")
        .user(sign_up_user())
        .redirect_url("https://example.com/")
        .provider_id("P1")
        .login_options(signup_login_options())
}

fn update_email() -> UpdateUserEmailMagicLink {
    UpdateUserEmailMagicLink::new("ada", "ada@example.com")
        .redirect_url("https://example.com/")
        .add_to_login_ids(true)
        .on_merge_use_existing(true)
        .provider_id("P1")
        .template_options([("greeting", "Hello")])
        .locale("en-US")
        .fail_on_conflict(true)
}

fn sign_up_phone() -> SignUpMagicLinkPhone {
    SignUpMagicLinkPhone::new("ada")
        .phone("+15550100")
        .user(sign_up_user())
        .redirect_url("https://example.com/")
        .provider_id("P1")
        .login_options(signup_login_options())
}

fn update_phone() -> UpdateUserPhoneMagicLink {
    UpdateUserPhoneMagicLink::new("ada", "+15550100")
        .redirect_url("https://example.com/")
        .add_to_login_ids(true)
        .on_merge_use_existing(true)
        .provider_id("P1")
        .template_options([("greeting", "Hello")])
        .locale("en-US")
        .fail_on_conflict(true)
}

fn sign_in() -> SignInMagicLink {
    SignInMagicLink::new("ada")
        .redirect_url("https://example.com/")
        .login_options(login_options())
        .provider_id("P1")
        .sso_app_id("A1")
        .use_recovery(true)
}

#[tokio::test]
async fn sign_up_magic_link_email() {
    operation("SignUpMagicLinkEmail")
        .with("body.loginId", "a user has a login id")
        .all(|descope| descope.sign_up_magic_link_email(&sign_up_email()))
        .least(|descope| descope.sign_up_magic_link_email(&SignUpMagicLinkEmail::new("ada")))
        .await;
}

#[tokio::test]
async fn sign_in_magic_link_email() {
    operation("SignInMagicLinkEmail")
        .with("body.loginId", "a user has a login id")
        .all(|descope| descope.sign_in_magic_link_email(&sign_in()))
        .least(|descope| descope.sign_in_magic_link_email(&SignInMagicLink::new("ada")))
        .await;
}

#[tokio::test]
async fn sign_up_or_in_magic_link_email() {
    operation("SignUpOrInMagicLinkEmail")
        .with("body.loginId", "a user has a login id")
        .all(|descope| descope.sign_up_or_in_magic_link_email(&sign_in()))
        .least(|descope| descope.sign_up_or_in_magic_link_email(&SignInMagicLink::new("ada")))
        .await;
}

#[tokio::test]
async fn update_user_email_magic_link() {
    operation("UpdateUserEmailMagicLink")
        .with("body.loginId", "a user has a login id")
        .with("body.email", "the message needs an address")
        .all(|descope| descope.update_user_email_magic_link(&update_email(), &Secret::from("jwt")))
        .least(|descope| {
            descope.update_user_email_magic_link(
                &UpdateUserEmailMagicLink::new("ada", "ada@example.com"),
                &Secret::from("jwt"),
            )
        })
        .await;
}

#[tokio::test]
async fn sign_up_magic_link_sms() {
    operation("SignUpMagicLinkSMS")
        .with("body.loginId", "a user has a login id")
        .all(|descope| descope.sign_up_magic_link_sms(&sign_up_phone()))
        .least(|descope| descope.sign_up_magic_link_sms(&SignUpMagicLinkPhone::new("ada")))
        .await;
}

#[tokio::test]
async fn sign_in_magic_link_sms() {
    operation("SignInMagicLinkSMS")
        .with("body.loginId", "a user has a login id")
        .all(|descope| descope.sign_in_magic_link_sms(&sign_in()))
        .least(|descope| descope.sign_in_magic_link_sms(&SignInMagicLink::new("ada")))
        .await;
}

#[tokio::test]
async fn sign_up_or_in_magic_link_sms() {
    operation("SignUpOrInMagicLinkSMS")
        .with("body.loginId", "a user has a login id")
        .all(|descope| descope.sign_up_or_in_magic_link_sms(&sign_in()))
        .least(|descope| descope.sign_up_or_in_magic_link_sms(&SignInMagicLink::new("ada")))
        .await;
}

#[tokio::test]
async fn update_user_phone_magic_link_sms() {
    operation("UpdateUserPhoneMagicLinkSMS")
        .with("body.loginId", "a user has a login id")
        .with("body.phone", "the message needs a number")
        .all(|descope| {
            descope.update_user_phone_magic_link_sms(&update_phone(), &Secret::from("jwt"))
        })
        .least(|descope| {
            descope.update_user_phone_magic_link_sms(
                &UpdateUserPhoneMagicLink::new("ada", "+15550100"),
                &Secret::from("jwt"),
            )
        })
        .await;
}

#[tokio::test]
async fn verify_magic_link() {
    operation("VerifyMagicLink")
        .with("body.token", "the token is what is checked")
        .all(|descope| descope.verify_magic_link(&Secret::from("token")))
        .await;
}
