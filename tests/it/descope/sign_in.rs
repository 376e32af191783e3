//! A sign-in from the first message to the logout, beside the sandbox.

use std::time::Duration;

use auth_core::jwt::VerifyError;
use auth_core::{Error, ErrorKind};
use auth_providers::descope::ProjectCredential;
use auth_providers::descope::enchanted_link::SignInEnchantedLink;
use auth_providers::descope::magic_link::SignInMagicLink;
use auth_providers::descope::management::users::{LoadUser, SearchUsers};
use auth_providers::descope::otp::{SignInOtp, SignUpOtpEmail, UpdateEmailOtp};
use auth_providers::descope::prelude::*;
use auth_providers::sandbox::Sandbox;

#[path = "../../examples/sign_in/flow.rs"]
mod flow;

const ADA: &str = "ada@example.com";

async fn sandbox() -> (Sandbox, Descope) {
    let sandbox = Sandbox::start().await.unwrap();
    let credential = ProjectCredential::new(Sandbox::DESCOPE_PROJECT_ID)
        .management_key(Sandbox::DESCOPE_MANAGEMENT_KEY);
    let descope = sandbox.descope().credential(credential).build().unwrap();
    (sandbox, descope)
}

fn code<T>(result: Result<T, Error>) -> Option<String> {
    result.err().and_then(|error| error.code().map(str::to_owned))
}

#[tokio::test]
async fn a_code_signs_in_once_and_the_session_ends_with_the_logout() {
    let (sandbox, descope) = sandbox().await;
    flow::send_code(&descope, ADA).await.unwrap();
    let sent = sandbox.descope_code(ADA).unwrap();
    let wrong = descope.verify_otp_email(ADA, &"nothing".into()).await;
    assert_eq!(code(wrong).as_deref(), Some("E061102"));

    let session = flow::enter_code(&descope, ADA, &sent).await.unwrap();
    let again = descope.verify_otp_email(ADA, &sent).await;
    assert_eq!(code(again).as_deref(), Some("E061102"), "a code can be used once");

    let user = flow::identify(&descope, Some(&session.session_jwt), &session.refresh_jwt).await;
    assert_eq!(user.unwrap().claims.user_id, Sandbox::DESCOPE_USER_ID);
    let user = flow::identify(&descope, None, &session.refresh_jwt).await.unwrap();
    assert!(user.renewed.is_some());

    descope.logout(&session.refresh_jwt).await.unwrap();
    let refresher = descope.session_refresher().reuse_for(Duration::ZERO);
    let refused = refresher.refresh(&session.refresh_jwt).await.unwrap_err();
    assert!(matches!(refused, VerifyError::Revoked), "{refused}");
}

#[tokio::test]
async fn a_sign_up_makes_a_user_once_the_code_is_entered() {
    let (sandbox, descope) = sandbox().await;
    let taken = descope.sign_up_otp_email(&SignUpOtpEmail::new(ADA)).await;
    assert_eq!(code(taken).as_deref(), Some("E062107"));
    let unknown = descope.sign_in_otp_email(&SignInOtp::new("new@example.com")).await;
    assert_eq!(code(unknown).as_deref(), Some("E062108"));

    descope.sign_up_otp_email(&SignUpOtpEmail::new("new@example.com")).await.unwrap();
    assert_eq!(descope.search_users(&SearchUsers::new()).await.unwrap().users.len(), 1);
    let sent = sandbox.descope_code("new@example.com").unwrap();
    let session = descope.verify_otp_email("new@example.com", &sent).await.unwrap();
    let claims = descope.verify_session(&session.session_jwt.unwrap()).await.unwrap();
    let load = LoadUser::new().user_id(&claims.user_id);
    let user = descope.load_user(&load).await.unwrap().user.unwrap();
    assert_eq!((user.email.as_deref(), user.verified_email), (Some("new@example.com"), true));
}

#[tokio::test]
async fn a_sign_in_leaves_the_address_of_a_user_and_an_update_changes_it() {
    let (sandbox, descope) = sandbox().await;
    let load = async || {
        let load = LoadUser::new().user_id(Sandbox::DESCOPE_USER_ID);
        descope.load_user(&load).await.unwrap().user.unwrap().email
    };
    descope.update_user_login_id(ADA, "ada").await.unwrap();
    descope.sign_up_or_in_otp_email(&SignInOtp::new("ada")).await.unwrap();
    let sent = sandbox.descope_code("ada").unwrap();
    let session = descope.verify_otp_email("ada", &sent).await.unwrap();
    assert_eq!(load().await.as_deref(), Some(ADA));

    let update = UpdateEmailOtp::new("ada", "ada@example.org");
    descope.update_email_otp(&update, &session.refresh_jwt.unwrap()).await.unwrap();
    let sent = sandbox.descope_code("ada@example.org").unwrap();
    descope.verify_otp_email("ada", &sent).await.unwrap();
    assert_eq!(load().await.as_deref(), Some("ada@example.org"));
}

#[tokio::test]
async fn a_magic_link_signs_in_who_follows_it() {
    let (sandbox, descope) = sandbox().await;
    descope.sign_in_magic_link_email(&SignInMagicLink::new(ADA)).await.unwrap();
    let token = sandbox.descope_code(ADA).unwrap();
    let session = descope.verify_magic_link(&token).await.unwrap().session_jwt.unwrap();
    assert_eq!(descope.verify_session(&session).await.unwrap().user_id, Sandbox::DESCOPE_USER_ID);
    assert!(descope.verify_magic_link(&token).await.is_err(), "a link can be used once");
}

#[tokio::test]
async fn an_enchanted_link_lets_the_device_in_that_waits() {
    let (sandbox, descope) = sandbox().await;
    let sign_in = SignInEnchantedLink::new(ADA);
    let sent = descope.sign_in_enchanted_link_email(&sign_in).await.unwrap();
    let pending_ref = sent.pending_ref.unwrap();
    let early = descope.wait_for_enchanted_link(pending_ref.clone());
    let early = early.every(Duration::from_millis(5)).deadline(Duration::from_millis(30)).await;
    assert_eq!(early.unwrap_err().kind(), ErrorKind::Timeout);

    let wait = descope.wait_for_enchanted_link(pending_ref).every(Duration::from_millis(5));
    let follow = async {
        let token = sandbox.descope_code(ADA).unwrap();
        descope.verify_enchanted_link(&token, None).await.unwrap();
    };
    let (session, ()) = tokio::join!(async { wait.await.unwrap() }, follow);
    let session = session.session_jwt.unwrap();
    assert_eq!(descope.verify_session(&session).await.unwrap().user_id, Sandbox::DESCOPE_USER_ID);
}
