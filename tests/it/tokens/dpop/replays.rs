//! Proofs that come twice.

use std::sync::{Arc, Mutex};

use auth_core::jwt::{FirstSeen, ProofGuard, ProofMemory};

use super::*;

fn proof(token: &str, id: &str) -> String {
    proof_for(token).claim("jti", format!("\"{id}\"")).into()
}

async fn named(dpop: &DpopVerifier, token: &str, proof: &str) -> String {
    name(&verdict(dpop, token, proof).await)
}

#[tokio::test]
async fn a_proof_is_accepted_once() {
    let (dpop, token) = (dpop(), session());
    let first = proof(&token, "1");
    assert_eq!(named(&dpop, &token, &first).await, "accepted");
    assert_eq!(named(&dpop, &token, &first).await, "Replayed");
    assert_eq!(named(&dpop.clone(), &token, &first).await, "Replayed");
    // The id counts, not the text: this signature is another one.
    assert_eq!(named(&dpop, &token, &proof(&token, "1")).await, "Replayed");
    assert_eq!(named(&dpop, &token, &proof(&token, "2")).await, "accepted");
}

#[tokio::test]
async fn two_keys_may_use_one_id() {
    let (dpop, token) = (dpop(), session());
    assert_eq!(named(&dpop, &token, &proof(&token, "1")).await, "accepted");
    let key = ec_jwk(&keys().p384, r#""alg":"ES384""#);
    let point = &keys().p384.public_key().as_ref()[1..];
    let (x, y) = (base64url(&point[..48]), base64url(&point[48..]));
    let other = sha256(&format!(r#"{{"crv":"P-384","kty":"EC","x":"{x}","y":"{y}"}}"#));
    let token = String::from(bound_to(&other));
    let proof = proof_for(&token).claim("jti", "\"1\"").header("alg", "\"ES384\"");
    let proof = String::from(proof.header("jwk", &key).sign(Sign::Ec(&keys().p384)));
    assert_eq!(named(&dpop, &token, &proof).await, "accepted");
}

#[tokio::test]
async fn without_a_guard_a_proof_is_accepted_until_it_is_old() {
    let (dpop, token) = (dpop().without_guard(), session());
    let proof = proof(&token, "1");
    for _ in 0..2 {
        assert_eq!(named(&dpop, &token, &proof).await, "accepted");
    }
}

#[tokio::test]
async fn a_memory_forgets_what_is_too_old_and_refuses_what_it_cannot_hold() {
    let clock = StillClock::new();
    let memory = ProofMemory::new(2).clock(clock.clone());
    let (dpop, token) = (dpop().guard(memory), session());
    for (id, expected) in [("1", "accepted"), ("2", "accepted"), ("3", "proof_guard_unavailable")] {
        assert_eq!(named(&dpop, &token, &proof(&token, id)).await, expected);
    }
    assert_eq!(named(&dpop, &token, &proof(&token, "1")).await, "Replayed");
    clock.advance(Duration::from_secs(64));
    assert_eq!(named(&dpop, &token, &proof(&token, "1")).await, "Replayed");
    clock.advance(Duration::from_secs(1));
    assert_eq!(named(&dpop, &token, &proof(&token, "3")).await, "accepted");
}

/// Writes down what it is asked.
#[derive(Clone, Default)]
struct Asked(Arc<Mutex<Vec<(String, Duration)>>>);

impl ProofGuard for Asked {
    fn first_seen<'a>(&'a self, key: &'a str, keep: Duration) -> FirstSeen<'a> {
        self.0.lock().unwrap().push((key.to_owned(), keep));
        Box::pin(async { Ok(true) })
    }
}

#[tokio::test]
async fn a_guard_is_asked_about_good_proofs_with_good_tokens_alone() {
    let (asked, token) = (Asked::default(), session());
    let dpop = dpop().guard(asked.clone());
    let other = String::from(bound_to(&sha256("another key")));
    let forged = String::from(bound_to(&thumbprint()).sign(Sign::by_the_other()));
    let post = String::from(proof_for(&token).claim("htm", "\"POST\""));
    for (token, proof) in [
        (&token, &post),
        (&other, &proof_for(&other).into()),
        (&forged, &proof_for(&forged).into()),
    ] {
        assert!(verdict(&dpop, token, proof).await.is_err());
    }
    assert!(asked.0.lock().unwrap().is_empty());

    let old = String::from(proof_for(&token).claim("iat", (NOW - 20).to_string()));
    assert_eq!(named(&dpop, &token, &old).await, "accepted");
    let asked = asked.0.lock().unwrap();
    let [(key, keep)] = &asked[..] else { panic!("{asked:?}") };
    // 40 seconds until it is too old, and 5 in which another clock may be behind.
    assert_eq!(*keep, Duration::from_secs(45));
    assert_eq!(*key, sha256(&format!("{}.proof-of-the-table", thumbprint())));
}

/// Fails.
struct Down;

impl ProofGuard for Down {
    fn first_seen<'a>(&'a self, _: &'a str, _: Duration) -> FirstSeen<'a> {
        Box::pin(async { Err("no connection to the cache".into()) })
    }
}

#[tokio::test]
async fn a_guard_that_fails_is_not_the_callers_fault() {
    let token = session();
    let error = verdict(&dpop().guard(Down), &token, &proof(&token, "1")).await.unwrap_err();
    assert!(error.is_unchecked() && error.fetch_error().is_none());
    let source = std::error::Error::source(&error).unwrap();
    assert_eq!(source.to_string(), "no connection to the cache");
}
