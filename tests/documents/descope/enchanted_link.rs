use auth_core::Secret;
use auth_providers::descope::enchanted_link::{
    EnchantedLink as _, SignInEnchantedLink, SignUpEnchantedLink, UpdateUserEmailEnchantedLink,
};

use crate::descope::login_options::{login_options, sign_up_user, signup_login_options};
use crate::descope::operation;

fn sign_in() -> SignInEnchantedLink {
    SignInEnchantedLink::new("ada")
        .redirect_url("https://example.com/")
        .login_options(login_options())
        .provider_id("P1")
        .sso_app_id("A1")
        .use_recovery(true)
}

#[tokio::test]
async fn sign_up_enchanted_link() {
    operation("SignUpEnchantedLink")
        .with("body.loginId", "a user has a login id")
        .all(|descope| {
            descope.sign_up_enchanted_link(
                &SignUpEnchantedLink::new("ada")
                    .email("ada@example.com")
                    .user(sign_up_user())
                    .redirect_url("https://example.com/")
                    .provider_id("P1")
                    .login_options(signup_login_options()),
            )
        })
        .least(|descope| descope.sign_up_enchanted_link(&SignUpEnchantedLink::new("ada")))
        .await;
}

#[tokio::test]
async fn sign_in_enchanted_link_email() {
    operation("SignInEnchantedLinkEmail")
        .with("body.loginId", "a user has a login id")
        .all(|descope| descope.sign_in_enchanted_link_email(&sign_in()))
        .least(|descope| descope.sign_in_enchanted_link_email(&SignInEnchantedLink::new("ada")))
        .await;
}

#[tokio::test]
async fn sign_up_or_in_enchanted_link_email() {
    operation("SignUpOrInEnchantedLinkEmail")
        .with("body.loginId", "a user has a login id")
        .all(|descope| descope.sign_up_or_in_enchanted_link_email(&sign_in()))
        .least(|descope| {
            descope.sign_up_or_in_enchanted_link_email(&SignInEnchantedLink::new("ada"))
        })
        .await;
}

#[tokio::test]
async fn verify_enchanted_link() {
    operation("VerifyEnchantedLink")
        .with("body.token", "the token is what is checked")
        .all(|descope| {
            descope.verify_enchanted_link(&Secret::from("token"), Some(&Secret::from("verifier")))
        })
        .least(|descope| descope.verify_enchanted_link(&Secret::from("token"), None))
        .await;
}

#[tokio::test]
async fn get_enchanted_link_session() {
    operation("GetEnchantedLinkSession")
        .with("body.pendingRef", "it says which session")
        .all(|descope| descope.get_enchanted_link_session(&Secret::from("ref")))
        .await;
}

#[tokio::test]
async fn update_user_email_enchanted_link() {
    operation("UpdateUserEmailEnchantedLink")
        .with("body.loginId", "a user has a login id")
        .with("body.email", "the message needs an address")
        .all(|descope| {
            descope.update_user_email_enchanted_link(
                &UpdateUserEmailEnchantedLink::new("ada", "ada@example.com")
                    .redirect_url("https://example.com/")
                    .add_to_login_ids(true)
                    .on_merge_use_existing(true)
                    .provider_id("P1")
                    .template_options([("greeting", "Hello")])
                    .locale("en-US")
                    .fail_on_conflict(true),
                &Secret::from("jwt"),
            )
        })
        .least(|descope| {
            descope.update_user_email_enchanted_link(
                &UpdateUserEmailEnchantedLink::new("ada", "ada@example.com"),
                &Secret::from("jwt"),
            )
        })
        .await;
}
