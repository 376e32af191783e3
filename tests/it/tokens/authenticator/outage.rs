//! What happens where Clerk cannot be asked: a token is then neither accepted nor called bad.

use auth_core::ErrorKind::{self, *};
use auth_core::jwt::Refusal;

use super::super::clerk::good as session;
use super::super::fixture::all_text;
use super::*;

#[tokio::test]
async fn what_cannot_be_asked_is_not_known_to_be_bad() {
    let instance = Instance::start().await;
    let html = Reply::answer(403, &[("content-type", "text/html")], "<h1>Who are you?</h1>");
    // With whether Clerk is left alone for a second.
    for (situation, reply, kind, pauses) in [
        ("an error", Reply::json(500, ""), Status, true),
        ("under maintenance", Reply::json(503, "<h1>"), Status, true),
        ("too many requests", Reply::json(429, "{}"), Status, true),
        ("our key is wrong", Reply::json(401, "{}"), Status, true),
        ("a broken connection", Reply::raw("").close(), Disconnected, true),
        ("not HTTP", Reply::raw("220 smtp\r\n\r\n").close(), Protocol, true),
        ("no answer", Reply::nothing(), Timeout, true),
        (
            "half an answer",
            Reply::raw("HTTP/1.1 200 .\r\ncontent-length: 9\r\n\r\n{").close(),
            Body,
            true,
        ),
        ("refused by what is in front of Clerk", html, Status, false),
        ("another redirect", Reply::answer(302, &[("location", "/")], ""), Redirect, false),
        ("no JSON", Reply::json(200, "good"), Decode, false),
        ("another record", Reply::json(200, "[]"), Decode, false),
    ] {
        let clock = StillClock::new();
        let authenticator = instance.anybody(clock.clone());
        instance.answers(reply);
        let before = instance.asked();
        check(&refused(&authenticator, "ak_good").await, kind, situation);
        instance.answers(None);
        if pauses {
            for token in ["ak_good", "oat_good", "mt_forged"] {
                check(&refused(&authenticator, token).await, kind, situation);
            }
            clock.advance(Duration::from_millis(999));
            check(&refused(&authenticator, "ak_good").await, kind, situation);
            assert_eq!(instance.asked() - before, 1, "{situation}");
            clock.advance(Duration::from_millis(1));
        }
        assert_eq!(whose(&authenticator, "ak_good").await, "user_1", "{situation}");
        assert_eq!(instance.asked() - before, 2, "{situation}");
    }
}

fn check(error: &VerifyError, kind: ErrorKind, situation: &str) {
    assert_eq!(error.name(), "issuer_unavailable", "{situation}");
    assert!(error.is_unchecked(), "{situation}");
    assert_eq!(error.fetch_error().unwrap().kind(), kind, "{situation}");
    let refusal = Refusal::Token(error.clone());
    assert_eq!((refusal.status().as_u16(), refusal.challenge()), (503, None), "{situation}");
    assert!(std::error::Error::source(&refusal).unwrap().is::<auth_core::Error>());
    let text = format!("{} {refusal} {refusal:?}", all_text(error));
    assert!(!text.contains("ak_good") && !text.contains("sk_test_1"), "{text}");
}

#[tokio::test]
async fn an_outage_concerns_neither_those_who_are_known_nor_jwts() {
    let instance = Instance::start().await;
    let authenticator = instance.anybody(StillClock::new());
    assert_eq!(whose(&authenticator, "ak_good").await, "user_1");
    assert_eq!(whose(&authenticator, session()).await, "user-of-the-table");
    instance.answers(Reply::json(503, ""));
    assert_eq!(whose(&authenticator, "mt_good").await, "issuer_unavailable");
    assert_eq!(whose(&authenticator, "ak_good").await, "user_1");
    assert_eq!(whose(&authenticator, session()).await, "user-of-the-table");
    assert_eq!(whose(&authenticator, machine_jwt()).await, "mch_1");
    assert_eq!(whose(&authenticator, oauth_jwt()).await, "user_1");
    assert_eq!(instance.asked(), 2);
}

#[tokio::test]
async fn many_who_wait_in_an_outage_cost_one_question() {
    let instance = Instance::start().await;
    instance.answers(
        Reply::nothing()
            .wait(Duration::from_millis(50))
            .then("HTTP/1.1 503 .\r\ncontent-length: 0\r\n\r\n"),
    );
    let authenticator = instance.anybody(StillClock::new());
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..50 {
        let authenticator = authenticator.clone();
        tasks.spawn(async move { whose(&authenticator, "ak_good").await });
    }
    assert_eq!(tasks.join_all().await, vec!["issuer_unavailable"; 50]);
    assert_eq!(instance.asked(), 1);
}

#[tokio::test]
async fn keys_that_cannot_be_had_are_an_outage_too() {
    let clerk = Clerk::builder("sk_test_1")
        .base_url("http://127.0.0.1:1")
        .retry(RetryPolicy::never())
        .build()
        .unwrap();
    let authenticator = clerk.authenticator().allow_oauth_tokens().allow_any_machine();
    for draft in [session(), oauth_jwt(), machine_jwt()] {
        let error = refused(&authenticator, &String::from(draft)).await;
        assert_eq!(error.name(), "key_set_unavailable");
        assert!(error.is_unchecked());
    }
}

#[tokio::test]
async fn a_question_takes_no_longer_than_a_call_of_the_client() {
    let instance = Instance::start().await;
    instance.answers(Reply::nothing());
    let clerk = Clerk::builder("sk_test_1")
        .base_url(instance.server.url())
        .deadline(Duration::from_millis(100))
        .build()
        .unwrap();
    let authenticator = clerk.authenticator().allow_api_keys();
    assert_eq!(whose(&authenticator, "ak_good").await, "issuer_unavailable");
}
