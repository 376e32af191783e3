use auth_core::Secret;
use auth_providers::descope::password::{
    Password as _, ReplaceUserPassword, SendPasswordReset, SignInPassword, SignUpPassword,
};

use crate::descope::login_options::{login_options, sign_up_user, signup_login_options};
use crate::descope::operation;

#[tokio::test]
async fn sign_up_password() {
    operation("SignUpPassword")
        .with("body.loginId", "a user has a login id")
        .with("body.password", "it is the proof")
        .all(|descope| {
            descope.sign_up_password(
                &SignUpPassword::new("ada", "secret")
                    .user(sign_up_user())
                    .login_options(signup_login_options()),
            )
        })
        .least(|descope| descope.sign_up_password(&SignUpPassword::new("ada", "secret")))
        .await;
}

#[tokio::test]
async fn sign_in_password() {
    operation("SignInPassword")
        .with("body.loginId", "a user has a login id")
        .with("body.password", "it is the proof")
        .all(|descope| {
            descope.sign_in_password(
                &SignInPassword::new("ada", "secret")
                    .sso_app_id("A1")
                    .login_options(login_options()),
            )
        })
        .least(|descope| descope.sign_in_password(&SignInPassword::new("ada", "secret")))
        .await;
}

#[tokio::test]
async fn send_password_reset() {
    operation("SendPasswordReset")
        .with("body.loginId", "a user has a login id")
        .all(|descope| {
            descope.send_password_reset(
                &SendPasswordReset::new("ada")
                    .redirect_url("https://example.com/")
                    .provider_id("P1")
                    .template_options([("greeting", "Hello")])
                    .locale("en-US")
                    .use_recovery(true),
            )
        })
        .least(|descope| descope.send_password_reset(&SendPasswordReset::new("ada")))
        .await;
}

#[tokio::test]
async fn replace_user_password() {
    operation("ReplaceUserPassword")
        .with("body.loginId", "a user has a login id")
        .with("body.oldPassword", "it is the proof")
        .with("body.newPassword", "it is what is set")
        .all(|descope| {
            descope.replace_user_password(
                &ReplaceUserPassword::new("ada", "old", "new")
                    .revoke_other_sessions(true)
                    .revoke_other_sessions_types(["mobile"]),
            )
        })
        .least(|descope| {
            descope.replace_user_password(&ReplaceUserPassword::new("ada", "old", "new"))
        })
        .await;
}

#[tokio::test]
async fn update_user_password() {
    operation("UpdateUserPassword")
        .with("body.loginId", "a user has a login id")
        .with("body.newPassword", "it is what is set")
        .all(|descope| {
            descope.update_user_password("ada", &Secret::from("new"), &Secret::from("jwt"))
        })
        .await;
}

#[tokio::test]
async fn get_password_policy() {
    operation("GetPasswordPolicy").all(|descope| descope.get_password_policy()).await;
}
