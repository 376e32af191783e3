//! The tower layer with tokens that are bound to a key.

use std::convert::Infallible;

use auth_core::jwt::{FirstSeen, ProofGuard, Refusal, RequireToken, verify_request_with_proof};
use axum::Router;
use axum::body::Body;
use axum::routing::get;
use http::header::{AUTHORIZATION, COOKIE, WWW_AUTHENTICATE};
use http::{Request, Response};
use tower_service::Service;

use super::*;

const ALGORITHMS: &str = "algs=\"ES256 ES384 EdDSA Ed25519 PS256 PS384 PS512 RS256 RS384 RS512\"";

fn app(layer: RequireToken<SessionVerifier>) -> Router {
    Router::new().route(PATH, get(|| async { "paid" })).layer(layer)
}

fn request(headers: &[(&str, &str)]) -> Request<Body> {
    let mut request = Request::builder().uri(format!("{PATH}?page=2"));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.body(Body::empty()).unwrap()
}

/// The status of an answer, and its challenges.
async fn answer(mut app: Router, headers: &[(&str, &str)]) -> (u16, Vec<String>) {
    let answer: Result<Response<Body>, Infallible> = app.call(request(headers)).await;
    let answer = answer.unwrap();
    let challenges = answer.headers().get_all(WWW_AUTHENTICATE).iter();
    let challenges = challenges.map(|value| value.to_str().unwrap().to_owned());
    (answer.status().as_u16(), challenges.collect())
}

fn bound(code: &str, why: &str) -> Vec<String> {
    vec![format!("DPoP error=\"{code}\", error_description=\"{why}\", {ALGORITHMS}")]
}

#[tokio::test]
async fn a_layer_takes_proofs_if_it_is_told_to() {
    let (bound_token, free_token) = (session(), String::from(bearer_session()));
    let proof = |token: &str| String::from(proof_for(token));
    let (good, free) = (proof(&bound_token), proof(&free_token));
    let post = String::from(proof_for(&bound_token).claim("htm", "\"POST\""));
    let scheme = |scheme: &str, token: &str| format!("{scheme} {token}");
    let (dpop_bound, dpop_free) = (scheme("DPoP", &bound_token), scheme("DPoP", &free_token));
    let (bearer_bound, bearer_free) =
        (scheme("Bearer", &bound_token), scheme("Bearer", &free_token));
    let expired = String::from(bound_to(&thumbprint()).claim("exp", "1"));
    let (expired, old) = (scheme("DPoP", &expired), proof(&expired));
    let small = scheme("dpop", &bound_token);
    let cookie = format!("DS={bound_token}");
    let (auth, name) = (AUTHORIZATION.as_str(), "dpop");

    let takes = || vec!["Bearer".to_owned(), format!("DPoP {ALGORITHMS}")];
    let required = "the token is bound to a key, and came without a DPoP proof";
    let rows = [
        ("a bound token with its proof", vec![(auth, &dpop_bound), (name, &good)], 200, vec![]),
        ("the scheme in small letters", vec![(auth, &small), (name, &good)], 200, vec![]),
        ("a free token as bearer", vec![(auth, &bearer_free)], 200, vec![]),
        ("no token", vec![], 401, takes()),
        ("a proof alone", vec![(name, &good)], 401, takes()),
        (
            "a bound token as bearer",
            vec![(auth, &bearer_bound)],
            401,
            bound("invalid_token", required),
        ),
        (
            "a bound token as bearer, with its proof",
            vec![(auth, &bearer_bound), (name, &good)],
            401,
            bound("invalid_token", required),
        ),
        (
            "a bound token in a cookie",
            vec![(COOKIE.as_str(), &cookie), (name, &good)],
            401,
            bound("invalid_token", required),
        ),
        (
            "a bound token without a proof",
            vec![(auth, &dpop_bound)],
            401,
            bound("invalid_dpop_proof", "the request has no DPoP proof"),
        ),
        (
            "two proofs",
            vec![(auth, &dpop_bound), (name, &good), (name, &good)],
            401,
            bound("invalid_dpop_proof", "the request has more than one DPoP proof"),
        ),
        (
            "a proof for another method",
            vec![(auth, &dpop_bound), (name, &post)],
            401,
            bound("invalid_dpop_proof", "the DPoP proof is for another method"),
        ),
        (
            "a free token with a proof",
            vec![(auth, &dpop_free), (name, &free)],
            401,
            bound("invalid_token", "the token is not bound to the key of the DPoP proof"),
        ),
        (
            "an expired token with a proof",
            vec![(auth, &expired), (name, &old)],
            401,
            bound("invalid_token", "the token has expired"),
        ),
    ];
    let layer = RequireToken::new(sessions()).cookie("DS").unwrap();
    let layer = layer.dpop(dpop().without_guard());
    for (situation, headers, status, challenges) in rows {
        let headers: Vec<_> = headers.iter().map(|(name, text)| (*name, text.as_str())).collect();
        let got = answer(app(layer.clone()), &headers).await;
        assert_eq!(got, (status, challenges), "{situation}");
    }
}

#[tokio::test]
async fn a_layer_that_takes_no_proofs_refuses_bound_tokens() {
    let token = session();
    let (bearer, dpop) = (format!("Bearer {token}"), format!("DPoP {token}"));
    let proof = String::from(proof_for(&token));
    let layer = || RequireToken::new(sessions());
    let required = "the token is bound to a key, and came without a DPoP proof";
    let got = answer(app(layer()), &[("authorization", &bearer)]).await;
    assert_eq!(got, (401, bound("invalid_token", required)));
    let got = answer(app(layer()), &[("authorization", &dpop), ("dpop", &proof)]).await;
    assert_eq!(got, (401, vec!["Bearer".to_owned()]));
}

/// What is remembered is shared by the layer's clones: axum makes one for each request.
#[tokio::test]
async fn a_request_that_comes_twice_is_let_through_once() {
    let token = session();
    let (dpop_token, proof) = (format!("DPoP {token}"), String::from(proof_for(&token)));
    let headers = [("authorization", dpop_token.as_str()), ("dpop", proof.as_str())];
    let app = app(RequireToken::new(sessions()).dpop(dpop()));
    assert_eq!(answer(app.clone(), &headers).await, (200, vec![]));
    let why = "the DPoP proof was used before";
    assert_eq!(answer(app, &headers).await, (401, bound("invalid_dpop_proof", why)));
}

#[tokio::test]
async fn behind_a_proxy_the_public_url_counts() {
    let token = session();
    let dpop_token = format!("DPoP {token}");
    let public = "https://example.com/api";
    let proof =
        |url: &str| String::from(proof_for(&token).claim("htu", format!("\"{url}{PATH}\"")));
    let dpop = || DpopVerifier::new(public).unwrap().clock(StillClock::new());
    let app = || app(RequireToken::new(sessions()).dpop(dpop()));
    for (url, status) in
        [(public, 200), ("http://127.0.0.1:3000", 401), ("https://evil.example", 401)]
    {
        let proof = proof(url);
        // What a stranger can set does not count.
        let headers = [
            ("authorization", dpop_token.as_str()),
            ("dpop", proof.as_str()),
            ("host", "evil.example"),
            ("x-forwarded-host", "evil.example"),
        ];
        assert_eq!(answer(app(), &headers).await.0, status, "{url}");
    }
}

/// Fails.
struct Down;

impl ProofGuard for Down {
    fn first_seen<'a>(&'a self, _: &'a str, _: Duration) -> FirstSeen<'a> {
        Box::pin(async { Err("no connection to the cache".into()) })
    }
}

#[tokio::test]
async fn a_guard_that_fails_is_answered_with_503() {
    let token = session();
    let (dpop_token, proof) = (format!("DPoP {token}"), String::from(proof_for(&token)));
    let headers = [("authorization", dpop_token.as_str()), ("dpop", proof.as_str())];
    let app = app(RequireToken::new(sessions()).dpop(dpop().guard(Down)));
    assert_eq!(answer(app, &headers).await, (503, vec![]));
}

#[tokio::test]
async fn a_server_without_tower_checks_proofs_too() {
    let token = session();
    let (dpop_token, proof) = (format!("DPoP {token}"), String::from(proof_for(&token)));
    let headers = [("authorization", dpop_token.as_str()), ("dpop", proof.as_str())];
    let (parts, _) = request(&headers).into_parts();
    let dpop = dpop();
    let claims = verify_request_with_proof(&sessions(), &dpop, &parts, None).await.unwrap();
    assert_eq!(claims.user_id, "user-of-the-table");
    let again = verify_request_with_proof(&sessions(), &dpop, &parts, None).await.unwrap_err();
    assert!(matches!(again, Refusal::BoundToken(VerifyError::InvalidProof(_))), "{again:?}");
}
