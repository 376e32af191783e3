//! Which keys are used while an issuer's keys get old, change, or cannot be fetched.

use std::task::{Context, Poll, Waker};
use std::time::Duration;

use auth_tests::server::Reply;

use super::key_sets::good;
use super::remote::{
    COOLDOWN, GOOD, Issuer, REFRESH, by_second, first, forged, name, second, slowly, token,
    until_not,
};
use super::signing::{Sign, jwks, keys, rsa_jwk};

const KEEP: Duration = Duration::from_secs(24 * 60 * 60);

#[tokio::test]
async fn a_rotation_is_noticed_without_an_outage() {
    let issuer = Issuer::start(first()).await;
    let verifier = issuer.verifier();
    assert_eq!(name(&verifier, &GOOD).await, "accepted");
    assert_eq!(name(&verifier, &by_second()).await, "unknown_key");
    let both =
        [rsa_jwk(&keys().rsa, r#""kid":"key-1""#), rsa_jwk(&keys().other_rsa, r#""kid":"key-2""#)];
    issuer.answer(Reply::json(200, &jwks(&both)));
    assert_eq!(name(&verifier, &GOOD).await, "accepted");
    issuer.clock.advance(COOLDOWN);
    assert_eq!(name(&verifier, &by_second()).await, "accepted");
    assert_eq!(name(&verifier, &GOOD).await, "accepted");
    assert_eq!(issuer.asked(), 2);
}

#[tokio::test]
async fn a_key_of_the_same_name_is_replaced() {
    let issuer = Issuer::start(first()).await;
    let verifier = issuer.verifier();
    assert_eq!(name(&verifier, &GOOD).await, "accepted");
    issuer.answer(Reply::json(200, &jwks(&[rsa_jwk(&keys().other_rsa, r#""kid":"key-1""#)])));
    issuer.clock.advance(REFRESH);
    assert_eq!(until_not(&verifier, &GOOD, "accepted").await, "bad_signature");
    let new = token(good().sign(Sign::by_the_other()));
    assert_eq!(name(&verifier, &new).await, "accepted");
}

#[tokio::test]
async fn keys_are_refreshed_in_the_background() {
    let issuer = Issuer::start(first()).await;
    let verifier = issuer.verifier();
    assert_eq!(name(&verifier, &GOOD).await, "accepted");
    issuer.clock.advance(REFRESH - Duration::from_millis(1));
    assert_eq!((name(&verifier, &GOOD).await, issuer.asked()), ("accepted", 1));
    issuer.is_asked().await;
    issuer.answer(slowly());
    issuer.clock.advance(Duration::from_millis(1));
    // At once: polled once, while the issuer is slow.
    for _ in 0..100 {
        let mut call = Box::pin(verifier.verify(&GOOD));
        let polled = call.as_mut().poll(&mut Context::from_waker(Waker::noop()));
        assert!(matches!(polled, Poll::Ready(Ok(_))));
    }
    issuer.is_asked().await;
    assert_eq!((name(&verifier, &GOOD).await, issuer.asked()), ("accepted", 2));
}

#[tokio::test]
async fn a_key_that_is_withdrawn_is_trusted_no_more() {
    let issuer = Issuer::start(first()).await;
    let verifier = issuer.verifier();
    assert_eq!(name(&verifier, &GOOD).await, "accepted");
    issuer.answer(second());
    issuer.clock.advance(REFRESH);
    assert_eq!(until_not(&verifier, &GOOD, "accepted").await, "unknown_key");
    assert_eq!(name(&verifier, &by_second()).await, "accepted");
    assert_eq!(issuer.asked(), 2);
}

#[tokio::test]
async fn the_last_good_keys_count_while_the_issuer_is_down() {
    for down in [Reply::json(503, ""), Reply::json(200, "{}"), Reply::nothing().close()] {
        let issuer = Issuer::start(first()).await;
        let verifier = issuer.verifier();
        assert_eq!(name(&verifier, &GOOD).await, "accepted");
        issuer.answer(down);
        issuer.clock.advance(REFRESH);
        for refreshes in 1..=3 {
            assert_eq!(name(&verifier, &GOOD).await, "accepted");
            // Who needs another key waits for the refresh: it has ended then.
            assert_eq!(name(&verifier, &forged(0)).await, "key_set_unavailable");
            assert_eq!(issuer.asked(), 1 + refreshes);
            issuer.clock.advance(COOLDOWN);
        }
        issuer.clock.advance(KEEP - REFRESH - 3 * COOLDOWN - Duration::from_secs(1));
        assert_eq!(name(&verifier, &GOOD).await, "accepted");
        issuer.clock.advance(Duration::from_secs(1));
        assert_eq!(name(&verifier, &GOOD).await, "key_set_unavailable");
        issuer.answer(first());
        issuer.clock.advance(Duration::from_secs(1));
        assert_eq!(name(&verifier, &GOOD).await, "accepted");
    }
}

#[tokio::test]
async fn a_failure_long_ago_is_no_reason_to_trust_old_keys() {
    let issuer = Issuer::start(first()).await;
    let verifier = issuer.verifier();
    assert_eq!(name(&verifier, &GOOD).await, "accepted");
    issuer.answer(Reply::json(503, ""));
    issuer.clock.advance(REFRESH);
    assert_eq!(name(&verifier, &forged(0)).await, "key_set_unavailable");
    issuer.answer(second());
    issuer.clock.advance(KEEP - 2 * REFRESH);
    assert_eq!(name(&verifier, &GOOD).await, "unknown_key");
}

#[tokio::test]
async fn who_publishes_no_keys_withdraws_them_all() {
    let issuer = Issuer::start(first()).await;
    let verifier = issuer.verifier();
    assert_eq!(name(&verifier, &GOOD).await, "accepted");
    issuer.answer(Reply::json(200, r#"{"keys":[]}"#));
    issuer.clock.advance(2 * REFRESH);
    assert_eq!(name(&verifier, &GOOD).await, "unknown_key");
}

/// A runtime runs its tasks only while something is waited for on it.
#[test]
fn a_fetch_that_its_runtime_does_not_run_is_given_up() {
    let current = || tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let (server, idle, busy) = (tokio::runtime::Runtime::new().unwrap(), current(), current());
    // Nor is a connection that the other runtime left behind of any use.
    let once = |kid: &str, key| {
        let keys = jwks(&[rsa_jwk(key, &format!(r#""kid":"{kid}""#))]);
        Reply::answer(200, &[("connection", "close")], keys).close()
    };
    let issuer = server.block_on(Issuer::start(once("key-1", &keys().rsa)));
    let verifier = issuer.verifier();
    assert_eq!(idle.block_on(name(&verifier, &GOOD)), "accepted");
    issuer.answer(once("key-2", &keys().other_rsa));
    issuer.clock.advance(REFRESH);
    assert_eq!(idle.block_on(name(&verifier, &GOOD)), "accepted", "a fetch has begun");
    issuer.clock.advance(REFRESH);
    assert_eq!(busy.block_on(name(&verifier, &GOOD)), "unknown_key");
    // What is left of the first fetch changes nothing any more.
    issuer.answer(first());
    idle.block_on(tokio::task::yield_now());
    drop(idle);
    assert_eq!(busy.block_on(name(&verifier, &by_second())), "accepted");
}
