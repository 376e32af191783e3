//! Promise: secrets do not leak.

use std::sync::Arc;

use auth_core::{
    AccessToken, ApiKey, AuthorizationRequest, Basic, Bearer, Client, Clock, Credential,
    CredentialParts, Error, RefreshingBearer, Secret, SystemClock,
};
use auth_providers::clerk::prelude::*;
use auth_providers::clerk::sign_in_tokens::CreateSignInToken;
use auth_providers::descope::ProjectCredential;
use auth_providers::descope::prelude::*;
use auth_providers::passage::prelude::*;
use auth_providers::sandbox::Sandbox;
use auth_providers::svix::authentication::AppPortalAccessIn;
use auth_providers::svix::prelude::*;
use auth_tests::server::{Reply, Server};

const KEY: &str = "sk_live_do_not_print_me";

/// Everything that an error can be asked for, its sources included.
fn all_text(error: &Error) -> String {
    let mut text = format!(
        "{error} {error:?} {error:#?} {:?} {:?} {:?} {:?}",
        error.code(),
        error.message(),
        error.body(),
        error.request_id()
    );
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        text.push_str(&format!(" {cause} {cause:?}"));
        source = cause.source();
    }
    text
}

#[test]
fn debug_of_whatever_holds_a_key_does_not_print_it() {
    let clerk = Clerk::new(KEY).unwrap();
    let credential = ProjectCredential::new("P1").management_key(KEY);
    let header = CredentialParts::header("x-api-key", &Secret::from(KEY)).unwrap();
    let builder = Client::builder(format!("https://user:{KEY}@example.com"))
        .credential(Bearer::new(KEY))
        .default_header("x-api-key", Secret::from(KEY));
    let client = Client::builder("https://example.com")
        .credential(ApiKey::new("x-api-key", KEY))
        .default_header("x-other-key", Secret::from(KEY))
        .build()
        .unwrap();
    let call =
        clerk.revoke_sign_in_token("sit_1").credential(KEY).header("x-api-key", Secret::from(KEY));
    let request = clerk.revoke_sign_in_token("sit_1").header("x-k", Secret::from(KEY));
    let holders: Vec<(&str, Box<dyn std::fmt::Debug>)> = vec![
        ("Secret", Box::new(Secret::from(KEY))),
        ("Bearer", Box::new(Bearer::new(KEY))),
        ("ApiKey", Box::new(ApiKey::new("x-api-key", KEY))),
        ("Basic", Box::new(Basic::new("me", KEY))),
        ("CredentialParts", Box::new(header.with_query("key", &Secret::from(KEY)).unwrap())),
        ("RefreshingBearer", Box::new(RefreshingBearer::new(async || Ok(AccessToken::new(KEY))))),
        ("AccessToken", Box::new(AccessToken::new(KEY))),
        ("Authorization", Box::new(Bearer::new(KEY))),
        ("ProjectCredential", Box::new(credential)),
        ("ClientBuilder", Box::new(builder)),
        ("Client", Box::new(client)),
        ("Clerk", Box::new(clerk.clone())),
        ("Svix", Box::new(Svix::new(KEY).unwrap())),
        ("Descope", Box::new(Descope::builder("P1").credential(Bearer::new(KEY)).build().unwrap())),
        ("Passage", Box::new(Passage::new("app", KEY).unwrap())),
        ("Call", Box::new(call)),
        ("http::Request", Box::new(request.request().unwrap())),
    ];
    for (name, holder) in &holders {
        for text in [format!("{holder:?}"), format!("{holder:#?}")] {
            assert!(!text.contains("do_not_print"), "{name}: {text}");
        }
    }
    let (bearer, clock): (_, Arc<dyn Clock>) = (Bearer::new(KEY), Arc::new(SystemClock::default()));
    let uri = http::Uri::from_static("https://example.com/do_not_print");
    let token = Secret::from(KEY);
    let request = AuthorizationRequest::new(&http::Method::GET, &uri, &clock).with_token(&token);
    let text = format!("{request:?} {:?}", bearer.authorize(request));
    assert!(!text.contains("do_not_print"), "{text}");
}

#[tokio::test]
async fn debug_of_the_models_does_not_print_tokens() {
    let sandbox = Sandbox::start().await.unwrap();
    let clerk = sandbox.clerk().build().unwrap();
    let token =
        clerk.create_sign_in_token(&CreateSignInToken::new(Sandbox::CLERK_USER_ID)).await.unwrap();
    let shown = format!("{token:?}");
    assert!(!shown.contains(token.token.as_ref().unwrap().expose()), "{shown}");
    assert!(!shown.contains(token.url.as_ref().unwrap().expose()), "{shown}");

    let svix = sandbox.svix().build().unwrap();
    let reply = svix
        .app_portal_access(Sandbox::SVIX_APP_ID, &AppPortalAccessIn::new())
        .response()
        .await
        .unwrap();
    let shown = format!("{reply:?}");
    assert!(!shown.contains(reply.value().token.expose()), "{shown}");
    assert!(!shown.contains(reply.value().url.expose()), "{shown}");

    let session = sandbox.issue_session();
    let shown = format!("{session:?}");
    assert!(!shown.contains(session.refresh_jwt.expose()), "{shown}");
}

#[tokio::test]
async fn a_provider_that_echoes_the_key_does_not_get_it_into_an_error() {
    let echo = serde_json::json!({
        "errors": [{"code": format!("bad_{KEY}"), "message": KEY, "long_message": format!("the key {KEY} is wrong")}],
        "clerk_trace_id": KEY,
    });
    // One that is cut in two where the excerpt ends, and one in a header.
    let padded = format!("{}{KEY}", " x".repeat(505));
    for body in [echo.to_string(), padded] {
        let reply = Reply::answer(401, &[("cf-ray", "ray_1")], body);
        let server = Server::start([reply]).await;
        let clerk = Clerk::builder(KEY).base_url(server.url()).build().unwrap();
        let error = clerk.revoke_sign_in_token("sit_1").await.unwrap_err();
        let text = all_text(&error);
        assert!(!text.contains("sk_live"), "{text}");
    }

    let parts = r#"{"errorCode":"E1","errorDescription":"refresh.jwt.secret in P2project:refresh.jwt.secret"}"#;
    let server = Server::start([Reply::json(401, parts)]).await;
    let descope = Descope::builder("P2project").base_url(server.url()).build().unwrap();
    let error = descope.logout(&Secret::from("refresh.jwt.secret")).await.unwrap_err();
    assert_eq!(error.message(), Some("[redacted] in [redacted]"));
}

#[tokio::test]
async fn a_transport_error_does_not_carry_the_url_or_the_key() {
    let clerk = Clerk::builder(KEY).base_url("http://127.0.0.1:1").build().unwrap();
    let error = clerk
        .revoke_sign_in_token("sit_do_not_print_me")
        .retry(auth_core::RetryPolicy::never())
        .await
        .unwrap_err();
    let text = all_text(&error);
    assert!(!text.contains("do_not_print"), "{text}");

    let error = Clerk::new(format!("{KEY}\n")).unwrap_err();
    assert!(!all_text(&error).contains("do_not_print"));
    let call = clerk.revoke_sign_in_token("sit_1").credential(format!("{KEY}\n"));
    assert!(!all_text(&call.await.unwrap_err()).contains("do_not_print"));
}

#[test]
fn secrets_are_compared_by_what_they_hold() {
    assert_eq!(Secret::from("a"), Secret::from("a"));
    assert_ne!(Secret::from("a"), Secret::from("b"));
    assert_ne!(Secret::from("a"), Secret::from("aa"));
    assert_eq!(serde_json::from_str::<Secret>("\"x\"").unwrap().expose(), "x");
}
