//! The layer and `authenticate_request`: which response a request gets.

use auth_core::jwt::{Refusal, RequireToken};
use axum::body::Body;
use axum::routing::get;
use axum::{Extension, Router};
use http::header::{AUTHORIZATION, COOKIE, WWW_AUTHENTICATE};
use http::{HeaderMap, HeaderName, HeaderValue, Request};
use tower_service::Service as _;

use super::super::clerk::good as session;
use super::*;

fn app(people: Authenticator) -> Router {
    let anybody = people.clone().allow_api_keys().allow_any_machine();
    let layer = |authenticator| RequireToken::new(authenticator).cookie("__session").unwrap();
    let people = layer(people);
    let admins = people.clone().permit(|principal| principal.has_role("org:admin"));
    let owners = admins.clone().permit(|principal| principal.has_permission("org:all:own"));
    let readers = layer(anybody.clone()).permit(|principal| principal.has_scope("read"));
    let hello =
        |Extension(principal): Extension<Principal>| async move { principal.subject().to_owned() };
    Router::new()
        .route("/people", get(hello).layer(people))
        .route("/admins", get(hello).layer(admins))
        .route("/owners", get(hello).layer(owners))
        .route("/readers", get(hello).layer(readers))
        .route("/anybody", get(hello).layer(layer(anybody)))
}

fn headers(name: HeaderName, value: &str) -> HeaderMap {
    let value = HeaderValue::from_str(value).unwrap();
    HeaderMap::from_iter([(name, value)])
}

#[tokio::test]
async fn a_request_gets_the_response_that_its_token_is_good_for() {
    let instance = Instance::start().await;
    let mut app = app(instance.clerk(StillClock::new()).authenticator());
    let person = String::from(session());
    let admin = String::from(session().claim("o", r#"{"id":"org_1","rol":"admin"}"#));
    const INVALID: &str = "Bearer error=\"invalid_token\", error_description=\"the token";
    const KIND: &str = " is of another kind than expected\"";
    const FORBIDDEN: &str = "Bearer error=\"insufficient_scope\"";
    let invalid = |why: &str| format!("{INVALID}{why}");
    let revoked = invalid(" is revoked\"");
    let kind = invalid(KIND);
    for (path, token, status, challenge) in [
        ("/people", person.as_str(), 200, ""),
        ("/people", "ak_good", 401, &*kind),
        ("/people", "", 401, &*invalid(" is not a signed JWT: it does not have three parts\"")),
        ("/admins", &person, 403, FORBIDDEN),
        ("/admins", &admin, 200, ""),
        ("/admins", "mt_good", 401, &*kind),
        // Both rules hold.
        ("/owners", &admin, 403, FORBIDDEN),
        ("/readers", "ak_good", 200, ""),
        ("/readers", &person, 403, FORBIDDEN),
        ("/readers", "mt_good", 403, FORBIDDEN),
        ("/anybody", "mt_good", 200, ""),
        ("/anybody", "oat_good", 401, &*kind),
        ("/anybody", "ak_revoked", 401, &*revoked),
    ] {
        let value = format!("Bearer {token}");
        let mut request = Request::builder().uri(path).body(Body::empty()).unwrap();
        *request.headers_mut() = headers(AUTHORIZATION, &value);
        let response = app.call(request).await.unwrap();
        assert_eq!(response.status().as_u16(), status, "{path} {token}");
        let said = response.headers().get(WWW_AUTHENTICATE).map(|value| value.to_str().unwrap());
        assert_eq!(said.unwrap_or_default(), challenge, "{path} {token}");
    }
    instance.answers(Reply::json(503, ""));
    let mut request = Request::builder().uri("/anybody").body(Body::empty()).unwrap();
    *request.headers_mut() = headers(AUTHORIZATION, "Bearer ak_other");
    let response = app.call(request).await.unwrap();
    assert_eq!(response.status().as_u16(), 503);
    assert!(!response.headers().contains_key(WWW_AUTHENTICATE));
}

#[tokio::test]
async fn a_cookie_has_the_session_of_a_person_and_nothing_else() {
    let instance = Instance::start().await;
    let authenticator = instance.anybody(StillClock::new());
    for (token, verdict) in [
        (String::from(session()), "user-of-the-table"),
        (session().claim("exp", "1").into(), "expired"),
        ("ak_good".to_owned(), "wrong_use"),
        ("oat_good".to_owned(), "wrong_use"),
        ("mt_good".to_owned(), "wrong_use"),
        (oauth_jwt().into(), "wrong_use"),
        (machine_jwt().into(), "wrong_use"),
    ] {
        let cookie = headers(COOKIE, &format!("a=b; __session={token}"));
        let verified = match authenticator.authenticate_request(&cookie).await {
            Ok(principal) => principal.subject().to_owned(),
            Err(Refusal::Token(error)) => error.name().to_owned(),
            Err(other) => panic!("{other}"),
        };
        assert_eq!(verified, verdict, "{token}");
    }
    assert_eq!(instance.asked(), 0);
}

#[tokio::test]
async fn a_request_without_a_token_or_with_two_is_told_apart() {
    let instance = Instance::start().await;
    let authenticator = instance.anybody(StillClock::new());
    let mut two = headers(AUTHORIZATION, "Bearer ak_good");
    two.append(AUTHORIZATION, HeaderValue::from_static("Bearer ak_other"));
    for (headers, status, challenge, text) in [
        (HeaderMap::new(), 401, "Bearer", "the request has no token"),
        (headers(AUTHORIZATION, "Basic eA=="), 401, "Bearer", "the request has no token"),
        (headers(COOKIE, "other=ak_good"), 401, "Bearer", "the request has no token"),
        (two, 400, "Bearer error=\"invalid_request\"", "the request has more than one token"),
    ] {
        let refusal = authenticator.authenticate_request(&headers).await.unwrap_err();
        let response = refusal.to_response::<String>();
        assert_eq!(response.status().as_u16(), status, "{text}");
        assert_eq!(response.headers()[WWW_AUTHENTICATE], challenge, "{text}");
        assert_eq!(refusal.to_string(), text);
    }
    assert_eq!(instance.asked(), 0);
    assert_eq!(Refusal::Forbidden.to_string(), "the token does not permit the request");
}
