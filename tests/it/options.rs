//! The options of a single call.

use std::time::Duration;

use auth_core::{ErrorKind, Outcome, RetryPolicy, Secret};
use auth_providers::clerk::prelude::*;
use auth_providers::clerk::sign_in_tokens::CreateSignInToken;
use auth_providers::svix::authentication::ApplicationTokenExpireIn;
use auth_providers::svix::prelude::*;
use auth_tests::server::{Reply, Server};

async fn clerk() -> (Server, Clerk) {
    let server = Server::start([Reply::json(500, "{}")]).await;
    let clerk = Clerk::builder("sk_test_secret").base_url(server.url()).build().unwrap();
    (server, clerk)
}

#[tokio::test]
async fn a_header_and_a_query_are_added_to_what_is_declared() {
    let (server, clerk) = clerk().await;
    clerk
        .revoke_sign_in_token("sit_1")
        .header("Clerk-API-Version", "2025-11-10")
        .header("x-tag", 7)
        .query("a b", "c&d")
        .query("n", 1)
        .await
        .unwrap_err();
    let seen = &server.seen()[0];
    assert_eq!(seen.line(), "POST /sign_in_tokens/sit_1/revoke?a%20b=c%26d&n=1");
    assert_eq!(seen.header("clerk-api-version").as_deref(), Some("2025-11-10"));
    assert_eq!(seen.header("x-tag").as_deref(), Some("7"));
}

#[tokio::test]
async fn a_header_value_that_would_break_out_is_refused_before_sending() {
    let (server, clerk) = clerk().await;
    for value in ["a\r\nx-admin: 1", "a\nb", "\0", "käse", "\u{7f}", " a", "a\t"] {
        let error = clerk.revoke_sign_in_token("sit_1").header("x-tag", value).await.unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Request, Outcome::NotSent));
        assert!(error.to_string().contains("`x-tag`"), "{error}");
        let secret = Secret::from(value);
        clerk.revoke_sign_in_token("sit_1").header("x-tag", secret).await.unwrap_err();
    }
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn the_first_mistake_is_the_one_that_comes_out() {
    let (server, clerk) = clerk().await;
    let call = clerk.revoke_sign_in_token("..").header("a b", "x").idempotency_key("k");
    let error = call.await.unwrap_err();
    assert!(error.to_string().contains("path value `id`"), "{error}");
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn an_idempotency_key_is_an_error_where_none_is_declared() {
    let (server, clerk) = clerk().await;
    let error = clerk.revoke_sign_in_token("sit_1").idempotency_key("k").await.unwrap_err();
    assert!(error.to_string().contains("idempotency key"), "{error}");
    assert_eq!(server.connections(), 0);
}

#[test]
fn the_request_can_be_looked_at_without_its_credential() {
    let clerk = Clerk::new("sk_test_secret").unwrap();
    let call = clerk.create_sign_in_token(&CreateSignInToken::new("user_1"));
    let request = call.request().unwrap();
    assert_eq!(request.method(), http::Method::POST);
    assert_eq!(request.uri(), "https://api.clerk.com/v1/sign_in_tokens");
    assert_eq!(request.headers()["content-type"], "application/json");
    assert_eq!(request.headers().get("authorization"), None);
    assert_eq!(request.body().content_length(), Some(20));

    let error = clerk.revoke_sign_in_token("..").request().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Request);
}

#[test]
fn debug_explains_the_call() {
    let svix = Svix::new("testsk_secret").unwrap();
    let text = format!("{:#?}", svix.expire_all("app_1", &ApplicationTokenExpireIn::new()));
    for expected in [
        "method: POST",
        "url: https://api.svix.com/api/v1/auth/app/app_1/expire-all/",
        "\"content-type\"",
        "content_length: Some(",
        "timeout: 15s",
        "deadline: 60s",
        "max_attempts: 3",
        "idempotent: true",
        "generated when sent",
        "credential: \"the client's\"",
    ] {
        assert!(text.contains(expected), "{expected} in {text}");
    }
    assert!(!text.contains("testsk_secret"), "{text}");

    let call = svix
        .logout()
        .attempt_timeout(Duration::from_secs(1))
        .deadline(Duration::from_secs(2))
        .retry(RetryPolicy::never())
        .idempotency_key("order-17")
        .credential("appsk_secret");
    let text = format!("{call:?}");
    for expected in [
        "timeout: 1s",
        "deadline: 2s",
        "max_attempts: 1",
        "(\"idempotency-key\", \"order-17\")",
        "a token for this call",
    ] {
        assert!(text.contains(expected), "{expected} in {text}");
    }
    assert!(!text.contains("appsk_secret"), "{text}");
}
