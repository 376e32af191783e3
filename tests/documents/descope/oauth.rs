use auth_core::Secret;
use auth_providers::descope::login_options::LoginOptions;
use auth_providers::descope::oauth::{
    AuthorizeOauth, ExchangeOneTapIdToken, OauthNativeFinish, OauthNativeStart, UpdateUserOauth,
};
use auth_providers::descope::prelude::*;

use crate::descope::login_options::login_options;
use crate::descope::operation;

const PROVIDER: &str = "it says whose account the user has";

fn authorize() -> AuthorizeOauth {
    AuthorizeOauth::new("google")
        .redirect_url("https://example.com/callback")
        .prompt(["login", "consent"])
        .test(true)
        .raw_response(true)
        .login_hint("ada@example.com")
        .initiated_email("ada@example.com")
}

fn least_authorize() -> AuthorizeOauth {
    AuthorizeOauth::new("google")
}

#[tokio::test]
async fn authorize_oauth() {
    operation("AuthorizeOAuth")
        .with("query.provider", PROVIDER)
        .all(|descope| descope.authorize_oauth(&authorize(), &login_options()))
        .least(|descope| descope.authorize_oauth(&least_authorize(), &LoginOptions::new()))
        .await;
}

#[tokio::test]
async fn create_oauth_redirect_uri_signin() {
    operation("CreateOAuthRedirectURISignin")
        .with("query.provider", PROVIDER)
        .all(|descope| descope.create_oauth_redirect_uri_signin(&authorize(), &login_options()))
        .least(|descope| {
            descope.create_oauth_redirect_uri_signin(&least_authorize(), &LoginOptions::new())
        })
        .await;
}

#[tokio::test]
async fn create_oauth_redirect_uri_signup() {
    operation("CreateOAuthRedirectURISignup")
        .with("query.provider", PROVIDER)
        .all(|descope| descope.create_oauth_redirect_uri_signup(&authorize(), &login_options()))
        .least(|descope| {
            descope.create_oauth_redirect_uri_signup(&least_authorize(), &LoginOptions::new())
        })
        .await;
}

#[tokio::test]
async fn create_oauth_redirect_uri_update_user() {
    operation("CreateOAuthRedirectURIUpdateUser")
        .with("query.provider", PROVIDER)
        .all(|descope| {
            let update = UpdateUserOauth::new("google")
                .redirect_url("https://example.com/callback")
                .allow_all_merge(true)
                .prompt(["login", "consent"])
                .login_hint("ada@example.com")
                .initiated_email("ada@example.com");
            let jwt = Secret::from("jwt");
            descope.create_oauth_redirect_uri_update_user(&update, &login_options(), &jwt)
        })
        .least(|descope| {
            let (update, jwt) = (UpdateUserOauth::new("google"), Secret::from("jwt"));
            descope.create_oauth_redirect_uri_update_user(&update, &LoginOptions::new(), &jwt)
        })
        .await;
}

#[tokio::test]
async fn oauth_native_start() {
    operation("OAuthNativeStart")
        .with("body.provider", PROVIDER)
        .all(|descope| {
            let start = OauthNativeStart::new("apple")
                .login_options(login_options())
                .implicit(true)
                .raw_response(true);
            descope.oauth_native_start(&start)
        })
        .least(|descope| descope.oauth_native_start(&OauthNativeStart::new("apple")))
        .await;
}

#[tokio::test]
async fn exchange_oauth_code() {
    operation("ExchangeCodeoauth")
        .with("body.code", "it is what is exchanged")
        .all(|descope| descope.exchange_oauth_code(&Secret::from("code")))
        .await;
}

#[tokio::test]
async fn oauth_native_finish() {
    operation("OAuthNativeFinish")
        .with("body.provider", PROVIDER)
        .with("body.stateId", "it says what is completed")
        .all(|descope| {
            let finish = OauthNativeFinish::new("apple", "state")
                .user(r#"{"name": {"firstName": "Ada"}}"#)
                .code("code")
                .id_token("jwt");
            descope.oauth_native_finish(&finish)
        })
        .least(|descope| descope.oauth_native_finish(&OauthNativeFinish::new("apple", "state")))
        .await;
}

fn id_token() -> ExchangeOneTapIdToken {
    ExchangeOneTapIdToken::new("google", "jwt").nonce("nonce").login_options(login_options())
}

#[tokio::test]
async fn exchange_one_tap_id_token() {
    operation("ExchangeOneTapIDToken")
        .with("body.provider", PROVIDER)
        .with("body.idToken", "it is what is exchanged")
        .all(|descope| descope.exchange_one_tap_id_token(&id_token()))
        .least(|descope| {
            descope.exchange_one_tap_id_token(&ExchangeOneTapIdToken::new("google", "jwt"))
        })
        .await;
}

#[tokio::test]
async fn verify_one_tap_id_token() {
    operation("VerifyOneTapIDToken")
        .with("body.provider", PROVIDER)
        .with("body.idToken", "it is what is checked")
        .all(|descope| descope.verify_one_tap_id_token(&id_token()))
        .least(|descope| {
            descope.verify_one_tap_id_token(&ExchangeOneTapIdToken::new("google", "jwt"))
        })
        .await;
}

#[tokio::test]
async fn get_one_tap_client_id() {
    operation("GetOneTapClientID").all(|descope| descope.get_one_tap_client_id("google")).await;
}
