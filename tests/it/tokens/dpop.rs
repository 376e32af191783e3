//! Tokens that are bound to a key, and the proofs that they need (RFC 9449).

mod layer;
mod proofs;
mod replays;

use std::fmt::{self, Debug};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use auth_core::jwt::VerifyError::{InvalidClaim, ProofRequired, WrongBinding, WrongUse};
use auth_core::jwt::{DpopVerifier, KeySet, VerifyError, VerifyToken as _};
use auth_core::{Clock, Secret, Sleep};
use auth_providers::descope::SessionVerifier;
use auth_providers::passage::TokenVerifier;
use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::signature::KeyPair as _;
use http::{HeaderMap, HeaderValue, Method, Uri};

use super::fixture::{Draft, NOW, StillClock};
use super::signing::{Sign, base64url, ec_jwk, keys, table_jwks};

pub(super) const URL: &str = "https://api.example.com";
const PATH: &str = "/invoices/7";

fn sha256(text: &str) -> String {
    base64url(digest(&SHA256, text.as_bytes()))
}

/// The thumbprint of the key that good proofs are made with (RFC 7638, section 3.1).
pub(super) fn thumbprint() -> String {
    let point = &keys().p256.public_key().as_ref()[1..];
    let (x, y) = (base64url(&point[..32]), base64url(&point[32..]));
    sha256(&format!(r#"{{"crv":"P-256","kty":"EC","x":"{x}","y":"{y}"}}"#))
}

fn jwk() -> String {
    ec_jwk(&keys().p256, r#""alg":"ES256""#)
}

fn bearer_session() -> Draft {
    Draft::new(&[
        ("sub", "\"user-of-the-table\""),
        ("iss", "\"https://api.descope.com/v1/apps/P2abc\""),
        ("drn", "\"DS\""),
        ("exp", "1700000060"),
        ("permissions", "[\"read\"]"),
    ])
}

pub(super) fn bound_to(thumbprint: &str) -> Draft {
    bearer_session().claim("cnf", format!(r#"{{"jkt":"{thumbprint}"}}"#))
}

/// A session JWT that is bound to the key of good proofs. It is the same text for each call.
fn session() -> String {
    bound_to(&thumbprint()).into()
}

/// A good proof for a request with this token.
pub(super) fn proof_for(token: &str) -> Draft {
    let claims = [("jti", "\"proof-of-the-table\""), ("htm", "\"GET\""), ("iat", "1700000000")];
    let draft = Draft::new(&claims)
        .claim("htu", format!("\"{URL}{PATH}\""))
        .claim("ath", format!("\"{}\"", sha256(token)));
    let draft = draft.no_header("kid").header("typ", "\"dpop+jwt\"").header("alg", "\"ES256\"");
    draft.header("jwk", &jwk()).sign(Sign::Ec(&keys().p256))
}

fn sessions() -> SessionVerifier {
    let keys = KeySet::from_jwk(&table_jwks()).unwrap();
    SessionVerifier::new("P2abc", keys).unwrap().clock(StillClock::new())
}

fn dpop() -> DpopVerifier {
    DpopVerifier::new(URL).unwrap().clock(StillClock::new())
}

fn header(proof: &str) -> HeaderMap {
    HeaderMap::from_iter([("dpop".parse().unwrap(), HeaderValue::from_str(proof).unwrap())])
}

/// What becomes of a request with this token and this proof.
async fn verdict(dpop: &DpopVerifier, token: &str, proof: &str) -> Result<(), VerifyError> {
    let (uri, headers) = (Uri::from_static(PATH), header(proof));
    let proof = dpop.proof(&Method::GET, &uri, &headers)?;
    sessions().verify_with_proof(&Secret::from(token), &proof).await.map(drop)
}

/// The name of a verdict, with the reason of a proof's.
fn name(verdict: &Result<(), VerifyError>) -> String {
    match verdict {
        Ok(()) => "accepted".to_owned(),
        Err(VerifyError::InvalidProof(why)) => format!("{why:?}"),
        Err(error) => error.name().to_owned(),
    }
}

#[tokio::test]
async fn a_bound_session_is_accepted_with_a_proof_alone() {
    let token = session();
    let (secret, proof) = (Secret::from(token.as_str()), String::from(proof_for(&token)));
    let stolen = sessions().verify(&secret).await.unwrap_err();
    assert!(matches!(stolen, ProofRequired), "{stolen:?}");

    let (dpop, uri, headers) = (dpop(), Uri::from_static(PATH), header(&proof));
    let proof = dpop.proof(&Method::GET, &uri, &headers).unwrap();
    let session = sessions().verify_with_proof(&secret, &proof).await.unwrap();
    assert_eq!(session.user_id, "user-of-the-table");
    let confirmation = session.confirmation.unwrap();
    assert_eq!(confirmation.key_thumbprint, Some(thumbprint()));
    assert!(confirmation.extra.is_empty() && !session.extra.contains_key("cnf"));
}

#[tokio::test]
async fn a_session_and_a_refresh_jwt_are_told_apart_with_a_proof_too() {
    let token = String::from(bound_to(&thumbprint()).claim("drn", "\"DSR\""));
    let secret = Secret::from(token.as_str());
    let stolen = sessions().verify_refresh(&secret).await.unwrap_err();
    assert!(matches!(stolen, ProofRequired), "{stolen:?}");

    let dpop = dpop().without_guard();
    let (uri, headers) = (Uri::from_static(PATH), header(&String::from(proof_for(&token))));
    let proof = dpop.proof(&Method::GET, &uri, &headers).unwrap();
    assert!(sessions().verify_refresh_with_proof(&secret, &proof).await.is_ok());
    let error = sessions().verify_with_proof(&secret, &proof).await.unwrap_err();
    assert!(matches!(error, WrongUse), "{error:?}");
}

/// Section 7.1: the token has to be bound to the proof's key.
#[tokio::test]
async fn a_proof_is_for_tokens_that_are_bound_to_its_key() {
    let other = sha256("another key");
    for token in [bearer_session(), bound_to(&other), bound_to(&thumbprint().to_lowercase())] {
        let token = String::from(token);
        let error = verdict(&dpop(), &token, &String::from(proof_for(&token))).await.unwrap_err();
        assert!(matches!(error, WrongBinding), "{error:?}");
    }
}

#[tokio::test]
async fn a_token_is_not_accepted_for_the_sake_of_a_good_proof() {
    let expired = String::from(bound_to(&thumbprint()).claim("exp", "1699999000"));
    let forged = String::from(bound_to(&thumbprint()).sign(Sign::by_the_other()));
    for (token, reason) in [(expired, "expired"), (forged, "bad_signature")] {
        let verdict = verdict(&dpop(), &token, &String::from(proof_for(&token))).await;
        assert_eq!(name(&verdict), reason);
    }
}

#[tokio::test]
async fn a_confirmation_that_cannot_be_read_is_refused() {
    let refusals: [(&str, &str); 11] = [
        ("null", "cnf"),
        ("1", "cnf"),
        ("\"jkt\"", "cnf"),
        ("[\"jkt\"]", "cnf"),
        ("[]", "cnf"),
        (r#"{"jkt":"a","jkt":"b"}"#, "cnf"),
        (r#"{"x":1,"jkt":"a","\u006akt":"b"}"#, "cnf"),
        (r#"{"jkt":""}"#, "cnf.jkt"),
        (r#"{"jkt":null}"#, "cnf.jkt"),
        (r#"{"jkt":["a"]}"#, "cnf.jkt"),
        (r#"{"jkt":{"a":1}}"#, "cnf.jkt"),
    ];
    for (json, path) in refusals {
        let token = Secret::from(String::from(bearer_session().claim("cnf", json)));
        let error = sessions().verify(&token).await.unwrap_err();
        assert!(matches!(&error, InvalidClaim(claim) if claim == path), "{json}: {error:?}");
    }
    let escaped = bearer_session().also_claim("\\u0063nf", r#"{"\u006akt":"a"}"#);
    let error = sessions().verify(&Secret::from(String::from(escaped))).await.unwrap_err();
    assert!(matches!(error, ProofRequired), "{error:?}");
}

/// What else a token may be bound to is for others to check, such as the end of its TLS connection.
#[tokio::test]
async fn a_token_that_is_bound_to_no_key_is_a_bearer_token() {
    for json in ["{}", r#"{"x5t#S256":"abc"}"#, r#"{"jwk":{"kty":"EC"}}"#] {
        let token = Secret::from(String::from(bearer_session().claim("cnf", json)));
        let session = sessions().verify(&token).await.unwrap();
        assert_eq!(session.confirmation.unwrap().key_thumbprint, None, "{json}");
    }
}

/// A verifier that was written without proofs in mind.
#[tokio::test]
async fn a_verifier_that_knows_no_proofs_accepts_none() {
    let keys = KeySet::from_jwk(&table_jwks()).unwrap();
    let passage = TokenVerifier::new("app", keys).unwrap();
    let token = session();
    let proof = String::from(proof_for(&token));
    let (dpop, uri, headers) = (dpop(), Uri::from_static(PATH), header(&proof));
    let proof = dpop.proof(&Method::GET, &uri, &headers).unwrap();
    let error = passage.verify_with_proof(&Secret::from(token), &proof).await.unwrap_err();
    assert!(matches!(error, WrongBinding), "{error:?}");
}

#[test]
fn the_public_url_is_a_url_of_http() {
    for url in ["", "api.example.com", "/", "ftp://a", "https://u:p@a", "https://a/?b", "https:a"] {
        let error = DpopVerifier::new(url).unwrap_err().to_string();
        assert!(error.contains("the public URL for DPoP"), "{error}");
    }
    let debug = format!("{:?}", DpopVerifier::new("HTTPS://API.example.com:443/v1/").unwrap());
    assert!(debug.contains("\"https://api.example.com/v1\""), "{debug}");
}

/// Stands still at a time of day.
struct At(i64);

impl Debug for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("At")
    }
}

impl Clock for At {
    fn now(&self) -> Duration {
        Duration::ZERO
    }

    fn time_of_day(&self) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(self.0.cast_unsigned())
    }

    fn sleep(&self, _: Duration) -> Sleep {
        Sleep::new(std::future::ready(()))
    }
}
