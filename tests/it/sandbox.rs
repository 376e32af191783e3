//! The clients against the sandbox.

use std::time::Duration;

use auth_core::{Error, ErrorKind, Outcome, Secret};
use auth_providers::clerk::prelude::*;
use auth_providers::clerk::sign_in_tokens::{CreateSignInToken, SignInTokenStatus};
use auth_providers::descope::prelude::*;
use auth_providers::passage::prelude::*;
use auth_providers::sandbox::{Fault, Sandbox};
use auth_providers::svix::applications::{ApplicationIn, ApplicationPatch};
use auth_providers::svix::authentication::{AppPortalAccessIn, ApplicationTokenExpireIn};
use auth_providers::svix::endpoints::{
    EndpointHeadersIn, EndpointIn, EndpointSecretRotateIn, ListEndpoints,
};
use auth_providers::svix::event_types::EventTypeIn;
use auth_providers::svix::messages::{ListMessages, MessageIn};
use auth_providers::svix::prelude::*;
use auth_tests::clock::TestClock;
use serde_json::json;

async fn sandbox() -> Sandbox {
    Sandbox::start().await.unwrap()
}

fn status(error: &Error) -> u16 {
    error.status().unwrap().as_u16()
}

#[tokio::test]
async fn clerk_mints_a_token_and_revokes_it_once() -> Result<(), Error> {
    let sandbox = sandbox().await;
    let clerk = sandbox.clerk().build()?;
    let request = CreateSignInToken::new(Sandbox::CLERK_USER_ID)
        .org_id(Sandbox::CLERK_ORG_ID)
        .expires_in_seconds(60);
    let token = clerk.create_sign_in_token(&request).await?;
    assert_eq!(token.status, SignInTokenStatus::Pending);
    assert!(token.token.is_some() && token.url.is_some());

    let revoked = clerk.revoke_sign_in_token(&token.id).await?;
    assert_eq!((revoked.id, revoked.status), (token.id.clone(), SignInTokenStatus::Revoked));
    let error = clerk.revoke_sign_in_token(&token.id).await.unwrap_err();
    assert_eq!(status(&error), 400);
    assert_eq!(error.code(), Some("sign_in_token_cannot_be_revoked_code"));
    Ok(())
}

#[tokio::test]
async fn clerk_refuses_with_its_own_codes() -> Result<(), Error> {
    let sandbox = sandbox().await;
    let clerk = sandbox.clerk().build()?;
    for (request, expected, code) in [
        (CreateSignInToken::new(""), 422, "form_param_missing"),
        (CreateSignInToken::new("user_unknown"), 404, "resource_not_found"),
        (
            CreateSignInToken::new(Sandbox::CLERK_USER_ID).expires_in_seconds(0),
            422,
            "form_param_value_invalid",
        ),
        (
            CreateSignInToken::new(Sandbox::CLERK_USER_ID).org_id("org_unknown"),
            404,
            "resource_not_found",
        ),
    ] {
        let error = clerk.create_sign_in_token(&request).await.unwrap_err();
        assert_eq!((status(&error), error.code()), (expected, Some(code)));
        assert_eq!(error.outcome(), Outcome::Rejected);
        assert!(error.request_id().is_some());
    }
    let error = clerk.revoke_sign_in_token("sit_unknown").await.unwrap_err();
    assert_eq!((status(&error), error.code()), (404, Some("resource_not_found")));

    let stranger = Clerk::builder("sk_test_wrong").base_url(sandbox.clerk_url()).build()?;
    let error = stranger.revoke_sign_in_token("sit_1").await.unwrap_err();
    assert_eq!((status(&error), error.code()), (401, Some("clerk_key_invalid")));
    Ok(())
}

#[tokio::test]
async fn svix_replays_a_keyed_answer_and_minds_whose_token_it_is() -> Result<(), Error> {
    let sandbox = sandbox().await;
    let svix = sandbox.svix().build()?;
    let portal = || svix.app_portal_access(Sandbox::SVIX_APP_ID, &AppPortalAccessIn::new());
    let first = portal().idempotency_key("key-1").await?;
    let again = portal().idempotency_key("key-1").await?;
    let other = portal().await?;
    assert_eq!(first, again);
    assert_ne!(first.token, other.token);
    assert_eq!(sandbox.svix_effects(), 2);

    let error = svix.logout().await.unwrap_err();
    assert_eq!((status(&error), error.code()), (403, Some("insufficient access")));
    svix.logout().credential(&first.token).await?;
    let error = svix.logout().credential(&first.token).await.unwrap_err();
    assert_eq!((status(&error), error.code()), (401, Some("authentication_failed")));

    svix.expire_all(Sandbox::SVIX_APP_ID, &ApplicationTokenExpireIn::new()).await?;
    assert_eq!(status(&svix.logout().credential(&other.token).await.unwrap_err()), 401);
    Ok(())
}

#[tokio::test]
#[expect(deprecated, reason = "it is still served")]
async fn svix_refuses_with_its_own_codes() -> Result<(), Error> {
    let sandbox = sandbox().await;
    let svix = sandbox.svix().build()?;
    assert!(
        svix.dashboard_access(Sandbox::SVIX_APP_ID).await?.token.expose().starts_with("appsk_")
    );
    let error = svix.dashboard_access("app_unknown").await.unwrap_err();
    assert_eq!((status(&error), error.code()), (404, Some("not_found")));

    let late = ApplicationTokenExpireIn::new().expiry(259_201);
    let error = svix.expire_all(Sandbox::SVIX_APP_ID, &late).await.unwrap_err();
    assert_eq!(status(&error), 422);
    assert!(error.message().unwrap().starts_with("body.expiry"), "{error}");

    let made = AppPortalAccessIn::new().application(ApplicationIn::new("New").uid("new"));
    svix.app_portal_access("new", &made).await?;
    svix.app_portal_access("new", &AppPortalAccessIn::new()).await?;
    Ok(())
}

#[tokio::test]
async fn descope_ends_one_session_or_all() -> Result<(), Error> {
    let sandbox = sandbox().await;
    let descope = sandbox.descope().build()?;
    let (one, two, three) =
        (sandbox.issue_session(), sandbox.issue_session(), sandbox.issue_session());

    let claims = descope.validate_session(&one.session_jwt).await?.parsed_jwt;
    assert_eq!(claims["sub"], Sandbox::DESCOPE_USER_ID);
    let error = descope.validate_session(&Secret::from("not a jwt")).await.unwrap_err();
    assert_eq!(status(&error), 401);

    let answer = descope.logout(&one.refresh_jwt).await?;
    assert_eq!((answer.session_jwt, answer.refresh_jwt), (None, None));
    let error = descope.logout(&one.refresh_jwt).await.unwrap_err();
    assert_eq!((status(&error), error.code()), (401, Some("E064001")));

    descope.logout_all(&two.refresh_jwt).await?;
    let error = descope.logout(&three.refresh_jwt).await.unwrap_err();
    assert_eq!(error.code(), Some("E064001"));
    // A session JWT lives on until it expires.
    descope.validate_session(&three.session_jwt).await?;
    Ok(())
}

#[tokio::test]
async fn passage_knows_one_user() -> Result<(), Error> {
    let sandbox = sandbox().await;
    let passage = sandbox.passage().build()?;
    let reply = passage.revoke_user_refresh_tokens(Sandbox::PASSAGE_USER_ID).response().await?;
    assert_eq!(reply.status().as_u16(), 200);
    assert_eq!(passage.get_user(Sandbox::PASSAGE_USER_ID).await?.id, Sandbox::PASSAGE_USER_ID);

    let error = passage.get_user("user_unknown").await.unwrap_err();
    assert_eq!((status(&error), error.code()), (404, Some("user_not_found")));
    let stranger = Passage::builder(Sandbox::PASSAGE_APP_ID, "wrong")
        .base_url(sandbox.passage_url())
        .build()?;
    let error = stranger.get_user(Sandbox::PASSAGE_USER_ID).await.unwrap_err();
    assert_eq!((status(&error), error.code()), (401, Some("invalid_access_token")));
    Ok(())
}

#[tokio::test]
async fn each_fault_befalls_one_request() -> Result<(), Error> {
    let sandbox = sandbox().await;
    let clock = TestClock::default();
    let clerk = sandbox.clerk().clock(clock.clone()).build()?;
    let request = CreateSignInToken::new(Sandbox::CLERK_USER_ID);
    let create = || clerk.create_sign_in_token(&request);

    sandbox.fail_next(Fault::status(429).retry_after("2"));
    create().await?;
    assert!(clock.sleeps()[0] >= Duration::from_secs(2));

    for (fault, kind, outcome) in [
        (Fault::status(503), ErrorKind::Status, Outcome::Unknown),
        (Fault::reset(), ErrorKind::Disconnected, Outcome::Unknown),
        (Fault::reset_after(), ErrorKind::Disconnected, Outcome::Unknown),
        (Fault::truncated(), ErrorKind::Body, Outcome::Applied),
    ] {
        sandbox.clear_requests();
        sandbox.fail_next(fault);
        let error = create().await.unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (kind, outcome), "{error}");
        assert_eq!(sandbox.requests().len(), 1, "create is sent once when in doubt");
    }

    sandbox.fail_next(Fault::delay(Duration::from_secs(5)));
    let error = create().attempt_timeout(Duration::from_millis(50)).await.unwrap_err();
    assert!(error.is_timeout());
    create().await?;
    Ok(())
}

#[tokio::test]
async fn a_retried_svix_call_takes_effect_once() -> Result<(), Error> {
    let sandbox = sandbox().await;
    let svix = sandbox.svix().clock(TestClock::default()).build()?;
    sandbox.fail_next(Fault::reset_after());
    let call = svix.app_portal_access(Sandbox::SVIX_APP_ID, &AppPortalAccessIn::new());
    assert_eq!(call.response().await?.attempts(), 2);
    assert_eq!((sandbox.requests().len(), sandbox.svix_effects()), (2, 1));
    Ok(())
}

#[tokio::test]
async fn svix_is_walked_from_an_application_to_its_deletion() -> Result<(), Error> {
    let sandbox = sandbox().await;
    let svix = sandbox.svix().build()?;
    svix.get_health().await?;
    svix.create_event_type(&EventTypeIn::new("user.created", "A user")).await?;
    let create = ApplicationIn::new("Test").uid("walk");
    let application = svix.create_application(None, &create).await?;
    let error = svix.create_application(None, &create).await.unwrap_err();
    assert_eq!((status(&error), error.code()), (409, Some("conflict")));
    assert_eq!(svix.create_application(Some(true), &create).await?.id, application.id);
    svix.patch_application("walk", &ApplicationPatch::new().name("Renamed")).await?;
    assert_eq!(svix.get_application("walk").await?.name, "Renamed");

    let endpoint = EndpointIn::new("https://example.com/hook").event_types(["user.created"]);
    let endpoint = svix.create_endpoint("walk", &endpoint).await?;
    let listed = svix.list_endpoints("walk", &ListEndpoints::new()).await?;
    assert_eq!((listed.data.len(), &listed.data[0].id), (1, &endpoint.id));
    let headers = EndpointHeadersIn::new([("x-test", Secret::from("walk"))]);
    svix.set_endpoint_headers("walk", &endpoint.id, &headers).await?;
    let headers = svix.get_endpoint_headers("walk", &endpoint.id).await?;
    assert_eq!(headers.headers["x-test"], Secret::from("walk"));
    let secret = svix.get_endpoint_secret("walk", &endpoint.id).await?.key;
    svix.rotate_endpoint_secret("walk", &endpoint.id, &EndpointSecretRotateIn::new()).await?;
    assert_ne!(svix.get_endpoint_secret("walk", &endpoint.id).await?.key, secret);

    let message = MessageIn::new("user.created", json!({ "number": 1 }));
    let message = svix.create_message("walk", None, &message).await?;
    let messages = svix.list_messages("walk", &ListMessages::new()).await?;
    assert_eq!((messages.data.len(), &messages.data[0].id), (1, &message.id));
    svix.resend_message("walk", &message.id, &endpoint.id).await?;

    svix.delete_endpoint("walk", &endpoint.id).await?;
    svix.delete_application("walk").await?;
    svix.delete_event_type("user.created", Some(true)).await?;
    let gone = svix.get_application("walk").await.unwrap_err();
    assert_eq!((status(&gone), gone.code()), (404, Some("not_found")));
    Ok(())
}
