//! The tower layer that accepts only requests with a valid token.

use std::convert::Infallible;
use std::future::{Ready, ready};
use std::task::{Context, Poll};

use auth_core::jwt::{JwksVerifier, KeySet, RequireToken};
use auth_providers::descope::SessionVerifier;
use auth_tests::server::{Reply, Server};
use axum::routing::get;
use axum::{Extension, Router};
use http::header::{AUTHORIZATION, COOKIE, WWW_AUTHENTICATE};
use http::{HeaderName, HeaderValue, Request, Response, StatusCode};
use serde_json::{Map, Value};
use tower_layer::Layer as _;
use tower_service::Service;

use super::fixture::{Draft, StillClock};
use super::key_sets::{good, rules, verifier};
use super::signing::table_jwks;

type Claims = Map<String, Value>;

/// Answers with the `sub` among the request's extensions.
#[derive(Clone)]
struct WhoAmI;

impl Service<Request<()>> for WhoAmI {
    type Response = Response<String>;
    type Error = Infallible;
    type Future = Ready<Result<Self::Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<()>) -> Self::Future {
        let claims = request.extensions().get::<Claims>().unwrap();
        ready(Ok(Response::new(claims["sub"].to_string())))
    }
}

fn at_hand() -> JwksVerifier {
    let keys = KeySet::from_jwk(&table_jwks()).unwrap();
    JwksVerifier::new(keys, rules()).clock(StillClock::new())
}

fn request(headers: &[(HeaderName, Vec<u8>)]) -> Request<()> {
    let mut request = Request::new(());
    for (name, value) in headers {
        request.headers_mut().append(name, HeaderValue::from_bytes(value).unwrap());
    }
    request
}

/// The status, the challenge and the body of the answer to a request with these headers.
async fn answer(
    layer: &RequireToken<JwksVerifier>,
    headers: &[(HeaderName, Vec<u8>)],
) -> (u16, Option<String>, String) {
    let response = layer.layer(WhoAmI).call(request(headers)).await.unwrap();
    let challenge = response.headers().get(WWW_AUTHENTICATE);
    let challenge = challenge.map(|value| value.to_str().unwrap().to_owned());
    (response.status().as_u16(), challenge, response.into_body())
}

fn bearer(token: impl Into<String>) -> (HeaderName, Vec<u8>) {
    (AUTHORIZATION, format!("Bearer {}", token.into()).into_bytes())
}

fn authorization(value: impl AsRef<[u8]>) -> (HeaderName, Vec<u8>) {
    (AUTHORIZATION, value.as_ref().to_vec())
}

fn cookie(value: impl AsRef<[u8]>) -> (HeaderName, Vec<u8>) {
    (COOKIE, value.as_ref().to_vec())
}

const REQUIRED: (u16, &str) = (401, "Bearer");
const AMBIGUOUS: (u16, &str) = (400, "Bearer error=\"invalid_request\"");
const EXPIRED: (u16, &str) =
    (401, "Bearer error=\"invalid_token\", error_description=\"the token has expired\"");
const NO_TOKEN: (u16, &str) = (
    401,
    "Bearer error=\"invalid_token\", error_description=\"the token is not a signed JWT: it does not \
     have three parts\"",
);
const THROUGH: (u16, &str) = (200, "");

#[tokio::test]
async fn a_request_is_let_through_with_one_good_token() {
    let good_token = String::from(good());
    let expired = String::from(good().claim("exp", "1"));
    let (good, old) = (good_token.as_str(), expired.as_str());
    let named = |token: &str| cookie(format!("__session={token}"));
    // Each with what becomes of it where no cookie is set, and where one is.
    let rows: Vec<(&str, Vec<_>, _, _)> = vec![
        ("no header", vec![], REQUIRED, REQUIRED),
        ("a good bearer token", vec![bearer(good)], THROUGH, THROUGH),
        ("an expired one", vec![bearer(old)], EXPIRED, EXPIRED),
        (
            "bearer in small letters",
            vec![authorization(format!("bearer {good}"))],
            THROUGH,
            THROUGH,
        ),
        ("BEARER in capitals", vec![authorization(format!("BEARER {good}"))], THROUGH, THROUGH),
        ("two spaces", vec![authorization(format!("Bearer  {good}"))], THROUGH, THROUGH),
        (
            "white space after it",
            vec![authorization(format!("Bearer {good} \t"))],
            THROUGH,
            THROUGH,
        ),
        ("the token alone", vec![authorization(good)], REQUIRED, REQUIRED),
        (
            "a scheme that begins so",
            vec![authorization(format!("Bearerer {good}"))],
            REQUIRED,
            REQUIRED,
        ),
        ("Basic", vec![authorization("Basic bWU6c2VjcmV0")], REQUIRED, REQUIRED),
        (
            "Basic beside a cookie",
            vec![authorization("Basic bWU6eA=="), named(good)],
            REQUIRED,
            REQUIRED,
        ),
        ("Bearer alone", vec![authorization("Bearer")], REQUIRED, REQUIRED),
        ("Bearer and nothing", vec![authorization("Bearer ")], NO_TOKEN, NO_TOKEN),
        ("an empty header", vec![authorization("")], REQUIRED, REQUIRED),
        ("no text", vec![authorization(b"Bearer \xff")], REQUIRED, REQUIRED),
        (
            "two tokens in a header",
            vec![bearer(format!("{good}, Bearer {good}"))],
            {
                (
                    401,
                    "Bearer error=\"invalid_token\", error_description=\"the token is not a signed \
                   JWT: it does not have three parts\"",
                )
            },
            NO_TOKEN,
        ),
        ("two headers", vec![bearer(good), bearer(good)], AMBIGUOUS, AMBIGUOUS),
        (
            "two headers of two schemes",
            vec![authorization("Basic eA=="), bearer(good)],
            AMBIGUOUS,
            AMBIGUOUS,
        ),
        ("a cookie", vec![named(good)], REQUIRED, THROUGH),
        (
            "a cookie among others",
            vec![cookie(format!("a=b; __session={good}; c=d"))],
            REQUIRED,
            THROUGH,
        ),
        ("a cookie in a second header", vec![cookie("a=b"), named(good)], REQUIRED, THROUGH),
        ("a cookie in quotes", vec![named(&format!("\"{good}\""))], REQUIRED, THROUGH),
        ("a cookie of another case", vec![cookie(format!("__SESSION={good}"))], REQUIRED, REQUIRED),
        (
            "a cookie whose name begins so",
            vec![cookie(format!("__session_x={good}"))],
            REQUIRED,
            REQUIRED,
        ),
        ("a cookie with nothing in it", vec![named("")], REQUIRED, NO_TOKEN),
        ("an expired cookie", vec![named(old)], REQUIRED, EXPIRED),
        (
            "two cookies of the name",
            vec![cookie(format!("__session={old}; __session={good}"))],
            REQUIRED,
            AMBIGUOUS,
        ),
        ("two cookies in two headers", vec![named(good), named(good)], REQUIRED, AMBIGUOUS),
        (
            "two cookies, one with a space",
            vec![cookie(format!("__session={old}; __session ={good}"))],
            REQUIRED,
            AMBIGUOUS,
        ),
        ("a header beside an expired cookie", vec![bearer(good), named(old)], THROUGH, THROUGH),
        ("an expired header beside a cookie", vec![bearer(old), named(good)], EXPIRED, EXPIRED),
        (
            "a cookie beside one in another alphabet",
            vec![cookie(format!("a=\u{e9}; __session={good}"))],
            REQUIRED,
            THROUGH,
        ),
        (
            "a cookie hidden beside one in another alphabet",
            vec![named(good), cookie(format!("a=\u{e9}; __session={old}"))],
            REQUIRED,
            AMBIGUOUS,
        ),
    ];
    let header_only = RequireToken::new(at_hand());
    let with_cookie = header_only.clone().cookie("__session").unwrap();
    for (situation, headers, without, with) in rows {
        for (layer, (status, challenge)) in [(&header_only, without), (&with_cookie, with)] {
            let expected = (status, Some(challenge.to_owned()).filter(|text| !text.is_empty()), {
                let body = if status == 200 { "\"user-of-the-table\"" } else { "" };
                body.to_owned()
            });
            assert_eq!(answer(layer, &headers).await, expected, "{situation}");
        }
    }
}

#[test]
fn a_name_that_no_cookie_has_is_refused() {
    for name in
        ["", " __session", "__session ", "a b", "a=b", "__session=", "a;b", "a\n", "sitzüng"]
    {
        let error = RequireToken::new(at_hand()).cookie(name).unwrap_err();
        assert!(error.to_string().contains("is not valid as the name of a cookie"), "{error}");
    }
    for name in ["DS", "__Host-session", "next-auth.session-token", "a[b]"] {
        assert!(RequireToken::new(at_hand()).cookie(name).is_ok());
    }
}

#[tokio::test]
async fn keys_that_cannot_be_had_are_not_the_callers_fault() {
    let server = Server::start([Reply::json(500, "")]).await;
    let layer = RequireToken::new(verifier(&server.url(), &StillClock::new()));
    assert_eq!(answer(&layer, &[bearer(good())]).await, (503, None, String::new()));
    // A token that no key could make good is refused all the same.
    let unsigned = bearer(good().header("alg", "\"none\""));
    assert_eq!(answer(&layer, &[unsigned]).await.0, 401);
}

#[tokio::test]
async fn a_reason_is_written_as_rfc_6750_has_it() {
    let keys = KeySet::from_jwk(&table_jwks()).unwrap();
    let verifier = SessionVerifier::new("P2abc", keys).unwrap().clock(StillClock::new());
    let layer = RequireToken::new(verifier);
    for tenant in ["\\\"", "\\\\", "\u{e9}", "\\n", "\\u0000", "\", error=\\\"x", &"t".repeat(9000)]
    {
        let tenant = tenant.replace("\", ", "\\\", ");
        let claims = [("sub", "\"u\""), ("iss", "\"P2abc\""), ("exp", "1700000060")];
        let wrong = Draft::new(&claims).claim("tenants", format!("{{\"{tenant}\":1}}"));
        let mut service = layer.layer(Empty);
        let response = service.call(request(&[bearer(wrong)])).await.unwrap();
        let challenge = response.headers()[WWW_AUTHENTICATE].as_bytes();
        let text = str::from_utf8(challenge).unwrap();
        let why = text
            .strip_prefix("Bearer error=\"invalid_token\", error_description=\"")
            .and_then(|rest| rest.strip_suffix('"'))
            .unwrap_or_else(|| panic!("{text}"));
        assert!(why.starts_with("the token's claim `tenants."), "{why}");
        let is_allowed = |byte: u8| matches!(byte, 0x20..=0x21 | 0x23..=0x5b | 0x5d..=0x7e);
        assert!(why.bytes().all(is_allowed) && why.len() < 1000, "{why}");
    }
}

/// Is never ready, and never called.
#[derive(Clone)]
struct Empty;

impl Service<Request<()>> for Empty {
    type Response = Response<()>;
    type Error = Infallible;
    type Future = Ready<Result<Self::Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Pending
    }

    fn call(&mut self, _: Request<()>) -> Self::Future {
        panic!("let through")
    }
}

#[tokio::test]
async fn a_router_is_guarded_as_a_whole() {
    let mut app: Router = Router::new()
        .route(
            "/me",
            get(|Extension(claims): Extension<Claims>| async move {
                claims["sub"].as_str().unwrap_or_default().to_owned()
            }),
        )
        .layer(RequireToken::new(at_hand()));
    for (headers, status) in [
        (vec![], StatusCode::UNAUTHORIZED),
        (vec![bearer("x")], StatusCode::UNAUTHORIZED),
        (vec![bearer(good())], StatusCode::OK),
    ] {
        let mut request = request(&headers).map(|()| axum::body::Body::empty());
        *request.uri_mut() = "/me".parse().unwrap();
        assert_eq!(app.call(request).await.unwrap().status(), status);
    }
}

/// A service with few places must not give them to those who have no token, while keys are fetched.
#[tokio::test]
async fn who_has_no_token_takes_no_place_behind_the_layer() {
    let mut service = RequireToken::new(at_hand()).layer(Empty);
    std::future::poll_fn(|context| service.poll_ready(context)).await.unwrap();
    assert_eq!(service.call(request(&[])).await.unwrap().status(), StatusCode::UNAUTHORIZED);
    let mut accepted = service.call(request(&[bearer(good())]));
    let waits = std::future::poll_fn(|context| Poll::Ready(accepted.as_mut().poll(context)));
    assert!(waits.await.is_pending());
}
