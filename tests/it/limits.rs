//! Promise: every call ends, and reads no more than its limits allow.
#![expect(clippy::disallowed_types, reason = "sockets are waited for in real time")]

use std::time::{Duration, Instant};

use auth_core::{Backoff, CircuitBreaker, Client, ErrorKind, Outcome, RetryPolicy};
use auth_providers::clerk::prelude::*;
use auth_providers::passage::prelude::*;
use auth_tests::server::{Reply, Server};

const MANY: Duration = Duration::from_secs(30);
const SHORT: Duration = Duration::from_millis(150);

#[expect(clippy::disallowed_methods, reason = "sockets are waited for in real time")]
fn now() -> Instant {
    Instant::now()
}

async fn passage(reply: Reply) -> (Server, Passage) {
    let server = Server::start([reply]).await;
    let passage = Passage::builder("app", "key_1")
        .base_url(server.url())
        .response_limit(1000)
        .error_limit(100)
        .build()
        .unwrap();
    (server, passage)
}

#[tokio::test]
async fn a_server_that_hangs_is_given_up_on_at_the_attempts_timeout() {
    let head = "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n";
    for (name, reply, outcome) in [
        ("before the head", Reply::nothing().wait(MANY), Outcome::Unknown),
        ("within the head", Reply::raw("HTTP/1.1 200 OK\r\nx-").wait(MANY), Outcome::Unknown),
        ("within the body", Reply::raw(head).then("{\"user").wait(MANY), Outcome::Applied),
    ] {
        let (server, clerk) = {
            let server = Server::start([reply]).await;
            let clerk = Clerk::builder("sk_test_1").base_url(server.url()).build().unwrap();
            (server, clerk)
        };
        let start = now();
        let error = clerk.revoke_sign_in_token("sit_1").attempt_timeout(SHORT).await.unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Timeout, outcome), "{name}");
        assert!(error.is_timeout());
        assert!(start.elapsed() < Duration::from_secs(5), "{name}");
        assert_eq!(server.seen().len(), 1, "{name}: a plain POST is not repeated");
    }
}

#[tokio::test]
async fn the_deadline_ends_all_attempts_together() {
    let (server, passage) = passage(Reply::nothing().wait(MANY)).await;
    let start = now();
    let error =
        passage.get_user("u").attempt_timeout(SHORT).deadline(SHORT * 3 / 2).await.unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::Timeout, Outcome::Unknown));
    assert!(start.elapsed() < Duration::from_secs(5));
    assert!((1..=2).contains(&server.seen().len()));
}

#[tokio::test]
async fn a_slow_drip_ends_at_the_timeout() {
    let mut reply = Reply::raw("HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n");
    for _ in 0..100 {
        reply = reply.then(" ").wait(Duration::from_millis(20));
    }
    let (_server, passage) = passage(reply).await;
    let start = now();
    let error = passage.get_user("u").attempt_timeout(SHORT).deadline(SHORT).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert!(start.elapsed() < Duration::from_secs(2));
}

#[tokio::test]
async fn a_body_over_the_limit_is_refused_with_or_without_an_announcement() {
    let body = "x".repeat(1001);
    let chunked = format!(
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n{:x}\r\n{body}\r\n0\r\n\r\n",
        body.len()
    );
    for reply in [Reply::json(200, &body), Reply::raw(chunked)] {
        let (server, passage) = passage(reply).await;
        let error = passage.get_user("u").await.unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::TooLarge, Outcome::Applied));
        assert!(error.to_string().contains("1000 bytes"), "{error}");
        assert_eq!(server.seen().len(), 1, "it will be too large again");
    }
}

#[tokio::test]
async fn a_time_that_cannot_be_meant_is_refused_before_sending() {
    let (server, passage) = passage(Reply::json(200, "{}")).await;
    let year = Duration::from_secs(365 * 24 * 60 * 60);
    let nanosecond = Duration::from_nanos(1);
    let capped = |cap| RetryPolicy::default().retry_after_cap(cap);
    let backoff = |initial, cap| RetryPolicy::default().backoff(Backoff::new(initial, cap));
    let call = || passage.get_user("u");
    for time in [Duration::ZERO, year + nanosecond, Duration::from_secs(u64::MAX), Duration::MAX] {
        for (name, call) in [
            ("attempt_timeout", call().attempt_timeout(time)),
            ("deadline", call().deadline(time)),
            ("Backoff::initial", call().retry(backoff(time, MANY))),
            ("Backoff::cap", call().retry(backoff(MANY, time))),
            ("retry_after_cap", call().retry(capped(time.max(year + nanosecond)))),
        ] {
            let error = call.await.unwrap_err();
            assert_eq!((error.kind(), error.outcome()), (ErrorKind::Request, Outcome::NotSent));
            assert_eq!(error.attempts(), 0);
            let text = error.to_string();
            assert!(text.contains(&format!("`{name}` must be longer than zero")), "{text}");
        }
        let client = || Client::builder("https://api.example.com");
        for (name, client) in [
            ("attempt_timeout", client().attempt_timeout(time)),
            ("deadline", client().deadline(time)),
            ("connect_timeout", client().connect_timeout(time)),
            ("cool_down", client().circuit_breaker(CircuitBreaker::new(1, time))),
            ("Backoff::initial", client().retry(backoff(time, MANY))),
            ("Backoff::cap", client().retry(backoff(MANY, time))),
            ("retry_after_cap", client().retry(capped(time.max(year + nanosecond)))),
        ] {
            let error = client.build().unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Config);
            assert!(error.to_string().contains(&format!("`{name}` must")), "{error}");
        }
    }
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn the_shortest_and_the_longest_time_do_no_harm() {
    let year = Duration::from_secs(365 * 24 * 60 * 60);
    let policy =
        || RetryPolicy::default().backoff(Backoff::new(year, year)).retry_after_cap(Duration::ZERO);
    let server = Server::start([Reply::json(404, "{}"), Reply::nothing().wait(MANY)]).await;
    let clerk = Clerk::builder("sk_test_1")
        .base_url(server.url())
        .attempt_timeout(year)
        .deadline(year)
        .connect_timeout(year)
        .circuit_breaker(CircuitBreaker::new(u32::MAX, year))
        .retry(policy())
        .build()
        .unwrap();
    let call = || clerk.revoke_sign_in_token("sit_1");
    assert_eq!(call().await.unwrap_err().status().unwrap().as_u16(), 404);
    let call = call().attempt_timeout(Duration::from_nanos(1)).deadline(year).retry(policy());
    assert!(call.await.unwrap_err().is_timeout());
}

#[tokio::test]
async fn a_time_limit_is_told_as_it_was_set() {
    let (_server, passage) = passage(Reply::nothing().wait(MANY)).await;
    for (timeout, deadline, says) in [
        (50, 150, "no response within 50ms"),
        (50, 50, "no response within the call's deadline of 50ms"),
        (150, 50, "no response within the call's deadline of 50ms"),
    ] {
        let [timeout, deadline] = [timeout, deadline].map(Duration::from_millis);
        let call = passage.get_user("u").retry(RetryPolicy::never());
        let error = call.attempt_timeout(timeout).deadline(deadline).await.unwrap_err();
        assert!(error.to_string().contains(says), "{error}");
    }
}

#[tokio::test]
async fn the_limit_of_headers_can_be_set() {
    let answer = |count| Reply::raw(format!("HTTP/1.1 404 No\r\n{}\r\n", "x: y\r\n".repeat(count)));
    for (limit, count, kind) in [
        (1, 2, ErrorKind::Protocol),
        (2, 2, ErrorKind::Status),
        (200, 200, ErrorKind::Status),
        (200, 201, ErrorKind::Protocol),
        (10_000, 10_000, ErrorKind::Status),
    ] {
        let server = Server::start([answer(count).close()]).await;
        let clerk = Clerk::builder("sk_test_1").base_url(server.url()).header_count_limit(limit);
        let error = clerk.build().unwrap().revoke_sign_in_token("sit_1").await.unwrap_err();
        assert_eq!(error.kind(), kind, "{count} of {limit}: {error}");
    }
}

#[cfg(feature = "hyper")]
#[tokio::test]
async fn hyper_has_both_limits_over_http_1() {
    let lines = "x: y\r\n".repeat(101);
    let many = || Reply::raw(format!("HTTP/1.1 404 No\r\n{lines}\r\n")).close();
    let long =
        || Reply::raw(format!("HTTP/1.1 404 No\r\nx: {}\r\n\r\n", "y".repeat(20_000))).close();
    let clerk = || Clerk::builder("sk_test_1").hyper();
    for (reply, clerk, kind) in [
        (many(), clerk(), ErrorKind::Protocol),
        (many(), clerk().header_count_limit(101), ErrorKind::Status),
        (long(), clerk(), ErrorKind::Status),
        (long(), clerk().header_size_limit(8192), ErrorKind::Protocol),
    ] {
        let server = Server::start([reply]).await;
        let clerk = clerk.base_url(server.url()).build().unwrap();
        let error = clerk.revoke_sign_in_token("sit_1").await.unwrap_err();
        assert_eq!(error.kind(), kind, "{error}");
    }
}

#[test]
fn a_limit_that_no_transport_has_is_refused() {
    let clerk = || Clerk::builder("sk_test_1");
    for (client, range) in [
        (clerk().header_count_limit(0), "1 to 10,000"),
        (clerk().max_in_flight(0), "at least 1"),
        (clerk().header_count_limit(usize::MAX), "1 to 10,000"),
        (clerk().header_size_limit(8191), "8 KiB to 512 KiB"),
        (clerk().header_size_limit(u32::MAX), "8 KiB to 512 KiB"),
    ] {
        let error = client.build().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Config);
        assert!(error.to_string().contains(range), "{error}");
    }
    clerk().header_count_limit(10_000).header_size_limit(512 * 1024).build().unwrap();
}

#[tokio::test]
async fn an_error_body_over_the_limit_is_cut_and_keeps_its_status() {
    let (_server, passage) = passage(Reply::answer(400, &[], "y".repeat(5000))).await;
    let error = passage.get_user("u").await.unwrap_err();
    assert_eq!(error.status().unwrap().as_u16(), 400);
    assert_eq!(error.body().unwrap().len(), 100);
}

#[tokio::test]
async fn deeply_nested_json_is_an_error_and_not_a_stack_overflow() {
    let server = Server::start([Reply::json(200, &"[".repeat(100_000))]).await;
    let clerk = Clerk::builder("sk_test_1").base_url(server.url()).build().unwrap();
    let error = clerk.revoke_sign_in_token("sit_1").await.unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::Decode, Outcome::Applied));
}

#[test]
fn a_client_and_its_calls_may_go_anywhere() {
    fn is_anywhere<T: Send + Sync + Clone + Unpin + 'static>() {}
    fn is_sendable<T: Send + Unpin + 'static>() {}
    is_anywhere::<Client>();
    is_anywhere::<Clerk>();
    is_sendable::<auth_core::Call<Vec<String>>>();
    is_sendable::<auth_core::Error>();
    is_sendable::<auth_core::ClientBuilder<Clerk>>();
}
