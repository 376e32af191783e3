//! Sessions that are renewed when they have expired, and credentials that renew themselves.

use std::time::Duration;

use auth_core::jwt::VerifyError;
use auth_core::{Client, Clock as _, Error, Secret, SystemClock};
use auth_providers::descope::access_keys::ExchangeAccessKey;
use auth_providers::descope::jwt_response::JwtResponse;
use auth_providers::descope::prelude::*;
use auth_providers::sandbox::{Fault, Sandbox, TokenIssuer};
use auth_tests::clock::TestClock;
use auth_tests::server::{Reply, Server};
use serde_json::json;

use super::descope;

const REFRESH: &str = "/descope/v1/auth/refresh";

async fn sandbox() -> (Sandbox, TestClock, Descope) {
    let (sandbox, clock) = (Sandbox::start().await.unwrap(), TestClock::default());
    let descope = sandbox.descope().clock(clock.clone()).build().unwrap();
    (sandbox, clock, descope)
}

fn expired(sandbox: &Sandbox) -> Secret {
    sandbox.issue_jwt(TokenIssuer::Descope, [("exp", 1_700_000_000.into())])
}

fn refreshes(sandbox: &Sandbox) -> usize {
    sandbox.requests().iter().filter(|request| request.path() == REFRESH).count()
}

#[tokio::test]
async fn a_valid_session_is_checked_without_asking() {
    let (sandbox, _, descope) = sandbox().await;
    let session = sandbox.issue_session();
    let valid =
        descope.validate_and_refresh(Some(&session.session_jwt), &session.refresh_jwt).await;
    let valid = valid.unwrap();
    assert_eq!(valid.claims.user_id, Sandbox::DESCOPE_USER_ID);
    assert!(valid.renewed.is_none());
    assert_eq!(refreshes(&sandbox), 0);
}

#[tokio::test]
async fn an_expired_or_missing_session_jwt_is_renewed() {
    let (sandbox, _, descope) = sandbox().await;
    let refresh_jwt = sandbox.issue_session_for("U1").refresh_jwt;
    let expired = expired(&sandbox);
    for session_jwt in [Some(&expired), None] {
        let refresher = descope.session_refresher().reuse_for(Duration::ZERO);
        let valid = refresher.validate_and_refresh(session_jwt, &refresh_jwt).await.unwrap();
        assert_eq!(valid.claims.user_id, "U1");
        let new = valid.renewed.unwrap().session_jwt.clone().unwrap();
        assert_eq!(descope.verify_session(&new).await.unwrap().user_id, "U1");
    }
    assert_eq!(refreshes(&sandbox), 2);
}

#[tokio::test]
async fn a_forged_session_jwt_is_not_renewed() {
    let (sandbox, _, descope) = sandbox().await;
    let session = sandbox.issue_session();
    let forged = Secret::from(format!("{}x", session.session_jwt.expose()));
    let error =
        descope.validate_and_refresh(Some(&forged), &session.refresh_jwt).await.unwrap_err();
    assert!(!matches!(error, VerifyError::Expired), "{error}");
    assert_eq!(refreshes(&sandbox), 0);
}

#[tokio::test]
async fn a_refresh_jwt_that_cannot_do_is_not_sent() {
    let (sandbox, _, descope) = sandbox().await;
    let session = sandbox.issue_session();
    let old = [("drn", "DSR".into()), ("exp", 1_700_000_000.into())];
    for (refresh_jwt, name) in [
        (sandbox.issue_jwt(TokenIssuer::Descope, old), "expired"),
        (session.session_jwt, "wrong_use"),
    ] {
        let error = descope.validate_and_refresh(None, &refresh_jwt).await.unwrap_err();
        assert_eq!(error.name(), name);
    }
    assert_eq!(refreshes(&sandbox), 0);
}

#[tokio::test]
async fn a_session_that_was_logged_out_is_not_renewed() {
    let (sandbox, _, descope) = sandbox().await;
    let session = sandbox.issue_session();
    descope.logout(&session.refresh_jwt).await.unwrap();
    let error = descope.validate_and_refresh(None, &session.refresh_jwt).await.unwrap_err();
    assert!(matches!(error, VerifyError::Revoked), "{error}");
}

#[tokio::test]
async fn requests_with_the_same_cookies_share_a_refresh_and_its_result_for_a_while() {
    let (sandbox, clock, descope) = sandbox().await;
    let (first, second) = (sandbox.issue_session(), sandbox.issue_session());
    let all = (0..10).map(|_| {
        let (descope, refresh_jwt) = (descope.clone(), first.refresh_jwt.clone());
        tokio::spawn(async move { descope.validate_and_refresh(None, &refresh_jwt).await })
    });
    let mut jwts = Vec::new();
    for one in all.collect::<Vec<_>>() {
        jwts.push(one.await.unwrap().unwrap().renewed.unwrap().session_jwt.clone());
    }
    clock.sleep(Duration::from_secs(9)).await;
    let later = descope.validate_and_refresh(None, &first.refresh_jwt).await.unwrap();
    jwts.push(later.renewed.unwrap().session_jwt.clone());
    assert!(jwts.iter().all(|jwt| *jwt == jwts[0]), "all have the same new session");
    assert_eq!(refreshes(&sandbox), 1);

    descope.validate_and_refresh(None, &second.refresh_jwt).await.unwrap();
    assert_eq!(refreshes(&sandbox), 2, "another session has a refresh of its own");
    clock.sleep(Duration::from_secs(2)).await;
    descope.validate_and_refresh(None, &first.refresh_jwt).await.unwrap();
    assert_eq!(refreshes(&sandbox), 3);
}

#[tokio::test]
async fn a_refresher_that_keeps_nothing_forgets_nothing_of_the_others() {
    let (sandbox, _, descope) = sandbox().await;
    let (first, second) = (sandbox.issue_session(), sandbox.issue_session());
    descope.validate_and_refresh(None, &first.refresh_jwt).await.unwrap();
    let refresher = descope.session_refresher().reuse_for(Duration::ZERO);
    refresher.refresh(&second.refresh_jwt).await.unwrap();
    descope.validate_and_refresh(None, &first.refresh_jwt).await.unwrap();
    assert_eq!(refreshes(&sandbox), 2);
}

#[tokio::test]
async fn a_refresh_goes_on_if_the_request_that_began_it_is_dropped() {
    let (sandbox, _, descope) = sandbox().await;
    let session = sandbox.issue_session();
    descope.verify_session(&session.session_jwt).await.unwrap();
    sandbox.fail_next(Fault::delay(Duration::from_millis(200)));
    let dropped = descope.validate_and_refresh(None, &session.refresh_jwt);
    tokio::select! {
        _ = dropped => panic!("the answer came too early"),
        () = SystemClock::default().timer(Duration::from_millis(50)) => {}
    }
    descope.validate_and_refresh(None, &session.refresh_jwt).await.unwrap();
    assert_eq!(refreshes(&sandbox), 1);
}

#[tokio::test]
async fn a_refresh_that_fails_says_nothing_of_the_session_and_is_tried_by_the_next() {
    let (sandbox, _, descope) = sandbox().await;
    let session = sandbox.issue_session();
    descope.verify_session(&session.session_jwt).await.unwrap();
    sandbox.fail_next(Fault::status(500));
    let error = descope.validate_and_refresh(None, &session.refresh_jwt).await.unwrap_err();
    assert_eq!(error.fetch_error().and_then(Error::status).map(|one| one.as_u16()), Some(500));
    descope.validate_and_refresh(None, &session.refresh_jwt).await.unwrap();
}

#[tokio::test]
async fn in_cookie_mode_the_jwts_are_in_the_cookies() {
    let cookies = [
        ("set-cookie", "DS=; Path=/; Max-Age=0"),
        ("set-cookie", "DS=session.jwt; Path=/; HttpOnly; Secure"),
        ("set-cookie", "mine=refresh.jwt; Path=/; HttpOnly; Secure"),
    ];
    let body = r#"{"sessionJwt": "", "cookieName": "mine"}"#;
    let (_server, descope) = descope([Reply::answer(200, &cookies, body)]).await;
    let response = descope.refresh_session(None, &"old".into()).response().await.unwrap();
    let jwts = JwtResponse::from_response(response);
    assert_eq!(jwts.session_jwt.unwrap().expose(), "session.jwt");
    assert_eq!(jwts.refresh_jwt.unwrap().expose(), "refresh.jwt");
}

#[tokio::test]
async fn a_jwt_in_the_body_wins_and_a_deleted_cookie_is_none() {
    let cookies = [("set-cookie", "DSR=; Max-Age=0"), ("set-cookie", "DS=other")];
    let body = r#"{"sessionJwt": "own"}"#;
    let (_server, descope) = descope([Reply::answer(200, &cookies, body)]).await;
    let response = descope.refresh_session(None, &"old".into()).response().await.unwrap();
    let jwts = JwtResponse::from_response(response);
    assert_eq!(jwts.session_jwt.unwrap().expose(), "own");
    assert!(jwts.refresh_jwt.is_none());
}

#[tokio::test]
async fn the_session_of_an_access_key_is_kept_and_renewed_before_it_expires() {
    let exchanged = |jwt: &str, seconds: u64| {
        let now = TestClock::default().time_of_day().duration_since(std::time::UNIX_EPOCH).unwrap();
        let expires = now.as_secs() + seconds;
        Reply::json(200, &json!({"sessionJwt": jwt, "expiration": expires}).to_string())
    };
    let (issuer, descope) = descope([exchanged("a", 600), exchanged("b", 600)]).await;
    let credential = descope.access_key_bearer("key", ExchangeAccessKey::new());
    let own = Server::start((0..3).map(|_| Reply::json(200, "{}"))).await;
    let clock = TestClock::default();
    let client = Client::builder(own.url()).credential(credential).clock(clock.clone()).build();
    let client = client.unwrap();

    let call = || super::Own::ping(&client);
    call().await.unwrap();
    call().await.unwrap();
    assert_eq!(issuer.seen().len(), 1);
    clock.sleep(Duration::from_secs(605)).await;
    call().await.unwrap();
    let sent: Vec<_> =
        own.seen().iter().map(|seen| seen.header("authorization").unwrap()).collect();
    assert_eq!(sent, ["Bearer a", "Bearer a", "Bearer b"]);
    assert!(issuer.seen()[0].header("authorization").unwrap().ends_with(":key"));
}

#[tokio::test]
async fn an_enchanted_link_is_waited_for() {
    let pending = || Reply::json(401, r#"{"errorCode": "E062503"}"#);
    let session = Reply::json(200, r#"{"sessionJwt": "jwt"}"#);
    let (server, descope) = descope([pending(), pending(), session]).await;
    let jwts = descope.wait_for_enchanted_link("ref").await.unwrap();
    assert_eq!(jwts.session_jwt.unwrap().expose(), "jwt");
    assert_eq!(server.seen().len(), 3);
    assert_eq!(server.seen()[2].text(), r#"{"pendingRef":"ref"}"#);
}

#[tokio::test]
async fn a_link_that_is_over_is_not_waited_for() {
    let gone = Reply::json(400, r#"{"errorCode": "E062108"}"#);
    let (server, descope) = descope([gone]).await;
    let error = descope.wait_for_notp("ref").await.unwrap_err();
    assert_eq!((error.code(), server.seen().len()), (Some("E062108"), 1));
}
