//! A call is a future: when it begins, where it may run, and options that are set too late.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use auth_core::{Call, Client, ErrorKind, Outcome, Provider};
use auth_providers::clerk::prelude::*;
use auth_providers::clerk::sign_in_tokens::{SignInToken, SignInTokens};
use auth_providers::clerk::users::ListUsers;
use auth_tests::server::{Reply, Server};
use tokio::task::JoinSet;

const TOKEN: &str = r#"{"object":"sign_in_token","id":"sit_1","user_id":"user_1","status":"revoked",
    "created_at":1,"updated_at":1}"#;

async fn clerk() -> (Server, Clerk) {
    let server = Server::start([Reply::json(200, TOKEN)]).await;
    let clerk = Clerk::builder("sk_test_1").base_url(server.url()).build().unwrap();
    (server, clerk)
}

/// Polls once, without anything that would wake it.
fn poll<T>(call: &mut Call<T>) -> Poll<Result<T, auth_core::Error>> {
    Pin::new(call).poll(&mut Context::from_waker(std::task::Waker::noop()))
}

#[tokio::test]
async fn a_call_is_spawned_as_it_is() {
    let (server, clerk) = clerk().await;
    let spawned = tokio::spawn(clerk.revoke_sign_in_token("sit_1"));
    let mut set = JoinSet::new();
    for _ in 0..3 {
        set.spawn(clerk.revoke_sign_in_token("sit_1"));
    }
    assert_eq!(spawned.await.unwrap().unwrap().id, "sit_1");
    while let Some(result) = set.join_next().await {
        assert_eq!(result.unwrap().unwrap().id, "sit_1");
    }
    assert_eq!(server.seen().len(), 4);
}

#[tokio::test]
async fn a_call_that_is_not_polled_sends_nothing() {
    let (server, clerk) = clerk().await;
    drop(clerk.revoke_sign_in_token("sit_1"));
    drop(clerk.revoke_sign_in_token("sit_1").attempt_timeout(Duration::from_secs(1)));
    let kept = clerk.revoke_sign_in_token("sit_1");
    tokio::task::yield_now().await;
    assert_eq!(server.connections(), 0);
    kept.await.unwrap();
    assert_eq!(server.seen().len(), 1);
}

#[tokio::test]
async fn an_option_after_the_first_poll_is_an_error_at_the_await() {
    let (_server, clerk) = clerk().await;
    let options: [fn(Call<SignInToken>) -> Call<SignInToken>; 5] = [
        |call| call.attempt_timeout(Duration::from_secs(1)),
        |call| call.header("x-tag", 1),
        |call| call.credential("sk_other"),
        |call| call.query("a", 1),
        |call| call.retry(auth_core::RetryPolicy::never()),
    ];
    for option in options {
        let mut call = clerk.revoke_sign_in_token("sit_1");
        assert!(poll(&mut call).is_pending());
        let error = option(call).await.unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Request, Outcome::Unknown));
        assert!(error.to_string().contains("before you await it"), "{error}");
        assert_eq!(error.endpoint().unwrap().name(), "revoke_sign_in_token");
    }
}

#[tokio::test]
async fn a_call_that_was_polled_can_still_give_its_response() {
    let (server, clerk) = clerk().await;
    let mut call = clerk.revoke_sign_in_token("sit_1");
    assert!(poll(&mut call).is_pending());
    assert!(format!("{call:?}").contains("polled: true"), "{call:?}");
    let response = call.response().await.unwrap();
    assert_eq!((response.status().as_u16(), response.value().id.as_str()), (200, "sit_1"));
    assert_eq!(server.seen().len(), 1);
}

#[tokio::test]
async fn a_call_that_was_polled_has_no_request_and_no_pages_any_more() {
    let (_server, clerk) = clerk().await;
    let mut call = clerk.revoke_sign_in_token("sit_1");
    assert!(poll(&mut call).is_pending());
    assert!(call.request().unwrap_err().to_string().contains("polled"));

    let mut list = clerk.list_users(&ListUsers::new());
    assert!(poll(&mut list).is_pending());
    let error = list.pages().next().await.unwrap().unwrap_err();
    assert!(error.to_string().contains("polled"), "{error}");
}

#[tokio::test]
async fn a_result_is_given_once() {
    let (server, clerk) = clerk().await;
    let mut call = clerk.revoke_sign_in_token("sit_1");
    assert_eq!((&mut call).await.unwrap().id, "sit_1");
    for error in [(&mut call).await.unwrap_err(), call.response().await.unwrap_err()] {
        assert_eq!(error.kind(), ErrorKind::Request);
        assert!(error.to_string().contains("already"), "{error}");
    }
    assert_eq!(server.seen().len(), 1);

    let mut ready = Call::ready(Ok(1));
    assert_eq!((&mut ready).await.unwrap(), 1);
    assert!((&mut ready).await.is_err());
}

#[test]
fn a_call_without_a_runtime_is_an_error_and_not_a_panic() {
    struct Fake(Client);
    impl Provider for Fake {
        fn client(&self) -> &Client {
            &self.0
        }
    }
    impl SignInTokens for Fake {}
    let mut call = Fake(Client::offline()).revoke_sign_in_token("sit_1");
    match poll(&mut call) {
        Poll::Ready(Err(error)) => assert!(error.to_string().contains("tokio runtime"), "{error}"),
        other => panic!("{other:?}"),
    }
    assert!(matches!(poll(&mut call), Poll::Ready(Err(_))), "nor is polling it again");
}
