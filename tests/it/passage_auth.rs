//! Passage's authentication API: the exact bytes of requests, and what is said of its retirement.

use std::convert::Infallible;
use std::future::{Ready, ready};
use std::task::{Context, Poll};

use auth_core::jwt::VerifyError;
use auth_core::transport::TowerService;
use auth_core::{Body, Error, ErrorKind, Outcome, Secret};
use auth_providers::passage::auth::social::{
    AppleOauth2Callback, Authorize, ConnectionType, Oauth2Callback,
};
use auth_providers::passage::prelude::*;
use auth_tests::clock::TestClock;
use auth_tests::server::{Reply, Server};
use bytes::Bytes;
use http_body_util::Full;
use tower_service::Service;

async fn auth(reply: Reply) -> (Server, PassageAuth) {
    let server = Server::start(vec![reply; 3]).await;
    let auth = PassageAuth::builder("app 1").base_url(server.url() + "/v1").build().unwrap();
    (server, auth)
}

/// Whoever has the hosts now.
#[derive(Clone)]
struct Squatter;

impl Service<http::Request<Body>> for Squatter {
    type Response = http::Response<Full<Bytes>>;
    type Error = Infallible;
    type Future = Ready<Result<Self::Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, _: http::Request<Body>) -> Self::Future {
        let page = http::Response::builder().status(530).header("content-type", "text/html");
        ready(Ok(page.body(Full::from("<h1>Origin DNS error</h1>")).unwrap()))
    }
}

#[tokio::test]
async fn an_error_of_the_vendors_own_hosts_names_the_retirement() {
    let squatter = || TowerService::new(Squatter);
    let auth = PassageAuth::builder("app").clock(TestClock::default()).transport(squatter());
    let auth = auth.build().unwrap();
    let passage = Passage::builder("app", "key").clock(TestClock::default()).transport(squatter());
    let passage = passage.build().unwrap();
    for error in [
        auth.check_user_identifier("ada@example.com").await.unwrap_err(),
        auth.without_app()
            .oauth2_callback_default_dev(&"c".into(), &Oauth2Callback::new())
            .await
            .unwrap_err(),
        passage.get_user("user_1").await.unwrap_err(),
    ] {
        assert!(error.to_string().contains("retired Passage on 2026-01-16"), "{error}");
    }
    let token = Secret::from("eyJhbGciOiJSUzI1NiIsImtpZCI6ImsifQ.e30.AAAA");
    let VerifyError::KeySetUnavailable(error) = passage.verify_jwt(&token).await.unwrap_err()
    else {
        panic!("there are no keys");
    };
    assert!(error.to_string().contains("retired Passage on 2026-01-16"), "{error}");
}

#[tokio::test]
async fn an_error_of_a_stand_in_names_no_retirement() {
    let (_server, auth) = auth(Reply::answer(404, &[], "<html>")).await;
    let error = auth.get_app().await.unwrap_err();
    assert_eq!(error.note(), None);
}

#[tokio::test]
async fn a_users_token_is_the_credential_and_no_other_is_there() -> Result<(), Error> {
    let user = r#"{"user": {"id": "user_1"}}"#;
    let (server, auth) = auth(Reply::json(200, user)).await;
    auth.get_current_user(&"jwt_1".into()).await?;
    auth.check_user_identifier("ada@example.com").await?;
    let seen = server.seen();
    assert_eq!(seen[0].line(), "GET /v1/apps/app%201/currentuser");
    assert_eq!(seen[0].header("authorization").as_deref(), Some("Bearer jwt_1"));
    assert_eq!(seen[1].line(), "GET /v1/apps/app%201/users?identifier=ada%40example.com");
    assert_eq!(seen[1].header("authorization"), None);
    Ok(())
}

#[tokio::test]
async fn nobody_has_that_identifier() -> Result<(), Error> {
    let (_server, auth) = auth(Reply::json(200, r#"{"user": null}"#)).await;
    assert_eq!(auth.check_user_identifier("eve@example.com").await?, None);
    Ok(())
}

#[tokio::test]
async fn a_used_up_code_is_sent_once_and_shown_nowhere() {
    let (server, auth) = auth(Reply::answer(503, &[], "")).await;
    let [code, verifier] = ["do_not_print", "nor_print_this"].map(Secret::from);
    let call = auth.exchange_social_token(&code, &verifier);
    let shown = format!("{call:?}");
    let error = call.await.unwrap_err();
    assert_eq!(error.outcome(), Outcome::Unknown);
    let shown = format!("{shown} {error} {error:?}");
    assert!(!shown.contains("print"), "{shown}");
    let lines: Vec<_> = server.seen().iter().map(|seen| seen.line().to_owned()).collect();
    let line = "GET /v1/apps/app%201/social/token?code=do_not_print&verifier=nor_print_this";
    assert_eq!(lines, [line]);
}

#[tokio::test]
async fn the_browser_goes_on_at_the_location() -> Result<(), Error> {
    let (server, auth) = auth(Reply::answer(302, &[("location", "https://id.example/")], "")).await;
    let authorize = Authorize::new("https://app.example/", "h", "S256", ConnectionType::Github);
    let response = auth.get_authorize(&authorize).response().await?;
    assert_eq!(response.headers()["location"], "https://id.example/");
    auth.oauth2_callback(&"c".into(), &Oauth2Callback::new().state("s")).await?;
    let seen = server.seen();
    assert_eq!(seen[1].line(), "GET /v1/apps/app%201/social/oauth2_callback?state=s&code=c");
    Ok(())
}

#[tokio::test]
async fn what_belongs_to_no_app_is_below_the_base_url() -> Result<(), Error> {
    let (server, auth) = auth(Reply::answer(302, &[], "")).await;
    let callback = AppleOauth2Callback::new("s").code("c d");
    auth.without_app().apple_oauth2_callback_default_dev(&callback).await?;
    auth.apple_oauth2_callback(&callback).await?;
    let seen = server.seen();
    assert_eq!(seen[0].line(), "POST /v1/social/oauth2_callback");
    assert_eq!(seen[1].line(), "POST /v1/apps/app%201/social/oauth2_callback");
    assert_eq!(seen[0].text(), "state=s&code=c+d");
    let kind = seen[0].header("content-type");
    assert_eq!(kind.as_deref(), Some("application/x-www-form-urlencoded"));
    Ok(())
}

#[test]
fn an_app_id_that_would_retarget_is_refused_at_build() {
    for id in ["", ".", "..", "%2e%2e", "a/../b", "a\nb"] {
        let error = PassageAuth::new(id).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Config, "{id:?}");
    }
}
