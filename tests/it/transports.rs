//! Custom transports: any `tower::Service` can send the calls, with the same promises.

use std::convert::Infallible;
use std::future::{Ready, ready};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};

use auth_core::transport::{TowerService, TransportError};
use auth_core::{Body, Error, ErrorKind, Outcome};
use auth_providers::clerk::prelude::*;
use auth_providers::clerk::users::ListUsers;
use auth_tests::clock::TestClock;
use auth_tests::server::{Reply, Server};
use bytes::Bytes;
use http_body_util::Full;
use tower_service::Service;

/// Answers without a network, and keeps what it was sent.
#[derive(Clone, Default)]
struct Canned(Arc<Mutex<Vec<http::Request<Body>>>>);

impl Service<http::Request<Body>> for Canned {
    type Response = http::Response<Full<Bytes>>;
    type Error = Infallible;
    type Future = Ready<Result<Self::Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<Body>) -> Self::Future {
        self.0.lock().unwrap().push(request);
        let body = r#"{"object": "sign_in_token", "id": "sit_1", "status": "revoked",
            "user_id": "user_1", "created_at": 1, "updated_at": 1}"#;
        ready(Ok(http::Response::new(Full::from(body))))
    }
}

/// Fails as it is told.
#[derive(Clone)]
struct Broken(fn() -> TransportError);

impl Service<http::Request<Body>> for Broken {
    type Response = http::Response<Full<Bytes>>;
    type Error = TransportError;
    type Future = Ready<Result<Self::Response, TransportError>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), TransportError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, _: http::Request<Body>) -> Self::Future {
        ready(Err((self.0)()))
    }
}

#[tokio::test]
async fn a_service_is_given_the_finished_request() -> Result<(), Error> {
    let canned = Canned::default();
    let clerk = Clerk::builder("sk_test_1").transport(TowerService::new(canned.clone())).build()?;
    assert_eq!(clerk.revoke_sign_in_token("sit_1").await?.id, "sit_1");

    let sent = canned.0.lock().unwrap().pop().unwrap();
    assert_eq!(sent.uri(), "https://api.clerk.com/v1/sign_in_tokens/sit_1/revoke");
    assert_eq!(sent.headers()["authorization"], "Bearer sk_test_1");
    assert!(sent.headers()["authorization"].is_sensitive());

    clerk.revoke_sign_in_token("..").await.unwrap_err();
    assert!(canned.0.lock().unwrap().is_empty());
    Ok(())
}

#[tokio::test]
async fn a_service_says_how_far_the_request_got() -> Result<(), Error> {
    let not_sent = || TransportError::not_sent("no luck");
    let maybe_sent = || TransportError::maybe_sent("no luck");
    let unreadable = || TransportError::unreadable("it is a fax", "no luck");
    for (failure, [once, read], kind, outcome, says) in [
        (not_sent as fn() -> _, [3, 3], ErrorKind::Connect, Outcome::NotSent, "no connection"),
        (maybe_sent, [1, 3], ErrorKind::Disconnected, Outcome::Unknown, "the connection broke"),
        (unreadable, [1, 1], ErrorKind::Protocol, Outcome::Unknown, "cannot be read: it is a fax"),
    ] {
        let clerk = Clerk::builder("sk_test_1")
            .transport(TowerService::new(Broken(failure)))
            .clock(TestClock::default())
            .build()?;
        let made = clerk.revoke_sign_in_token("sit_1").await.unwrap_err();
        let listed = clerk.list_users(&ListUsers::new()).await.unwrap_err();
        for (error, attempts) in [(made, once), (listed, read)] {
            assert_eq!(
                (error.kind(), error.outcome(), error.attempts()),
                (kind, outcome, attempts)
            );
            assert!(error.to_string().contains(says), "{error}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn each_request_says_once_which_host_it_is_for() -> Result<(), Error> {
    // From the second on it is the client that says it: it knows then which protocol is spoken.
    let server = Server::start(vec![Reply::json(404, "{}"); 3]).await;
    let clerk = Clerk::builder("sk_test_1").base_url(server.url()).build()?;
    for _ in 0..3 {
        clerk.revoke_sign_in_token("sit_1").await.unwrap_err();
    }
    let host = server.url().replace("http://", "host: ");
    for seen in server.seen() {
        let headers = seen.all_headers();
        let hosts: Vec<_> = headers.iter().filter(|header| header.starts_with("host:")).collect();
        assert_eq!(hosts, [&host]);
    }
    assert_eq!(server.seen().len(), 3);
    Ok(())
}

#[cfg(feature = "reqwest")]
#[tokio::test]
async fn a_host_among_the_options_of_reqwest_stays() -> Result<(), Error> {
    let server = Server::start([Reply::json(404, "{}")]).await;
    let headers = http::HeaderMap::from_iter([(
        http::header::HOST,
        http::HeaderValue::from_static("tenant.example"),
    )]);
    let clerk = Clerk::builder("sk_test_1")
        .base_url(server.url())
        .reqwest(move |reqwest| reqwest.default_headers(headers.clone()))
        .build()?;
    for _ in 0..2 {
        clerk.revoke_sign_in_token("sit_1").await.unwrap_err();
    }
    for seen in server.seen() {
        assert!(seen.all_headers().contains(&"host: tenant.example".to_owned()));
    }
    Ok(())
}
