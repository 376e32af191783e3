//! Tokens that were verified before: their signature is not verified again, and all else is.

use std::fmt::Debug;
use std::ops::RangeInclusive;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use auth_core::jwt::{Algorithm, DpopVerifier, JwksVerifier, KeySet, Rules};
use auth_core::{Clock, Secret, Sleep};
use auth_providers::clerk::Clerk;
use auth_providers::{descope, passage};
use auth_tests::server::{Reply, Server};
use http::{HeaderMap, HeaderValue, Method, Uri};
use serde_json::{Map, Value};
use tokio::task::JoinSet;

use super::dpop::{URL, bound_to, proof_for, thumbprint};
use super::fixture::{Draft, NOW, PRIVATE, StillClock};
use super::key_sets::{good, key_set, rules};
use super::remote::{GOOD, Issuer, REFRESH, by_second, first, name, second, token, until_not};
use super::signing::{Sign, jwks, keys, pem, rsa_jwk, spki, table_jwks};

/// A clock whose time of day is moved by hand, in seconds.
#[derive(Clone, Debug)]
struct Day(Arc<AtomicU64>);

impl Day {
    fn new() -> Self {
        Self(Arc::new(AtomicU64::new(NOW.cast_unsigned())))
    }

    fn advance(&self, seconds: u64) {
        self.0.fetch_add(seconds, Ordering::SeqCst);
    }
}

impl Clock for Day {
    fn now(&self) -> Duration {
        Duration::ZERO
    }

    fn time_of_day(&self) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(self.0.load(Ordering::SeqCst))
    }

    fn sleep(&self, _: Duration) -> Sleep {
        Sleep::new(std::future::ready(()))
    }
}

/// A verifier whose keys are at hand.
fn verifier(clock: impl Clock) -> JwksVerifier {
    let keys = KeySet::from_jwk(&table_jwks()).unwrap();
    JwksVerifier::new(keys, rules()).clock(clock)
}

/// What is remembered differs after the first, the second and the third time.
const TIMES: RangeInclusive<usize> = 1..=3;

/// Has the good token verified so often.
async fn show(verifier: &JwksVerifier, times: usize) {
    for _ in 0..times {
        assert_eq!((name(verifier, &GOOD).await, verifier.cached()), ("accepted", 1));
    }
}

/// A verifier that has seen the good token so often.
async fn experienced(clock: impl Clock, times: usize) -> JwksVerifier {
    let verifier = verifier(clock);
    show(&verifier, times).await;
    verifier
}

/// Good tokens, each another one. They are signed with Ed25519, because that takes little time.
fn others(count: usize) -> impl Iterator<Item = Secret> {
    let good = good().by("EdDSA", "ed", Sign::Ed);
    (0..count).map(move |number| token(good.clone().claim("number", number.to_string())))
}

#[tokio::test]
async fn a_token_is_remembered_once() {
    let verifier = verifier(StillClock::new());
    for _ in TIMES {
        let claims = verifier.verify(&GOOD).await.unwrap();
        assert_eq!(claims["sub"], "user-of-the-table");
        assert_eq!(verifier.cached(), 1);
    }
    assert_eq!((name(&verifier, &by_second()).await, verifier.cached()), ("accepted", 2));
}

#[tokio::test]
async fn a_token_that_differs_in_any_letter_is_refused() {
    let verifier = experienced(StillClock::new(), 3).await;
    let text = GOOD.expose();
    for index in 0..text.len() {
        let other = if text.as_bytes()[index] == b'A' { "B" } else { "A" };
        let forged = Secret::from(format!("{}{other}{}", &text[..index], &text[index + 1..]));
        assert_ne!(name(&verifier, &forged).await, "accepted", "{index}");
    }
    for forged in [format!("{text}A"), format!("{text}."), text[..text.len() - 1].to_owned()] {
        assert_ne!(name(&verifier, &Secret::from(forged)).await, "accepted");
    }
    assert_eq!((name(&verifier, &GOOD).await, verifier.cached()), ("accepted", 1));
}

#[tokio::test]
async fn the_signature_of_a_remembered_token_does_not_fit_others() {
    for times in TIMES {
        let verifier = experienced(StillClock::new(), times).await;
        let [header, _, signature] = good().parts();
        let [_, claims, _] = good().claim("sub", "\"somebody-else\"").parts();
        let forged = Secret::from(format!("{header}.{claims}.{signature}"));
        assert_eq!(name(&verifier, &forged).await, "bad_signature");
        assert_eq!(name(&verifier, &forged).await, "bad_signature", "nor is a refusal remembered");
        assert_eq!(verifier.cached(), 1);
    }
}

#[tokio::test]
async fn a_remembered_token_expires() {
    for times in TIMES {
        let clock = Day::new();
        let verifier = experienced(clock.clone(), times).await;
        clock.advance(64);
        assert_eq!(name(&verifier, &GOOD).await, "accepted", "within the leeway");
        clock.advance(1);
        assert_eq!((name(&verifier, &GOOD).await, verifier.cached()), ("expired", 1));
    }
}

#[tokio::test]
async fn a_refusal_for_its_date_is_not_remembered() {
    let clock = Day::new();
    let verifier = verifier(clock.clone());
    let early = token(good().claim("nbf", "1700000030"));
    assert_eq!((name(&verifier, &early).await, verifier.cached()), ("not_yet_valid", 0));
    clock.advance(25);
    assert_eq!(name(&verifier, &early).await, "accepted");
}

#[tokio::test]
async fn every_verifier_that_shares_the_memory_has_its_own_rules() {
    #[derive(serde::Deserialize)]
    struct Other {
        #[serde(rename = "missing")]
        _missing: String,
    }
    for times in TIMES {
        let verifier = experienced(StillClock::new(), times).await;
        for (rules, expected) in [
            (rules().issuer("https://issuer.example.com"), "missing_claim"),
            (rules().audience("somebody"), "missing_claim"),
            (rules().token_type("at+jwt"), "wrong_type"),
            (rules().token_limit(100), "too_large"),
            (Rules::new([Algorithm::Es256]), "algorithm_not_allowed"),
            (rules(), "accepted"),
        ] {
            let other = verifier.for_claims::<Map<String, Value>>(rules);
            assert_eq!((name(&other, &GOOD).await, other.cached()), (expected, 1));
        }
        let other = verifier.for_claims::<Other>(rules());
        assert_eq!(other.verify(&GOOD).await.err().unwrap().name(), "invalid_claim");
    }
}

#[tokio::test]
async fn what_one_verifier_does_not_read_another_one_refuses() {
    for (claim, json) in [("aud", "5"), ("aud", "[1]"), ("aud", "{}")] {
        let odd = token(good().claim(claim, json));
        let lenient: JwksVerifier = verifier(StillClock::new()).map_rules(Rules::any_audience);
        for _ in TIMES {
            assert_eq!((name(&lenient, &odd).await, lenient.cached()), ("accepted", 1));
            let strict = lenient.for_claims(rules().audience("somebody"));
            assert_eq!(name(&strict, &odd).await, "invalid_claim", "{json}");
        }
    }
}

#[tokio::test]
async fn a_key_that_is_withdrawn_takes_its_tokens_along() {
    for times in TIMES {
        let issuer = Issuer::start(first()).await;
        let verifier = issuer.verifier();
        show(&verifier, times).await;
        issuer.answer(second());
        issuer.clock.advance(REFRESH);
        assert_eq!(until_not(&verifier, &GOOD, "accepted").await, "unknown_key");
        assert_eq!(verifier.cached(), 1, "it is remembered in vain");
        // It is the same key when it is back.
        issuer.answer(first());
        issuer.clock.advance(REFRESH);
        assert_eq!((name(&verifier, &GOOD).await, verifier.cached()), ("accepted", 1));
    }
}

#[tokio::test]
async fn another_key_of_the_same_name_verifies_anew() {
    for times in TIMES {
        let issuer = Issuer::start(first()).await;
        let verifier = issuer.verifier();
        show(&verifier, times).await;
        issuer.answer(Reply::json(200, &jwks(&[rsa_jwk(&keys().other_rsa, r#""kid":"key-1""#)])));
        issuer.clock.advance(REFRESH);
        assert_eq!(until_not(&verifier, &GOOD, "accepted").await, "bad_signature");
        let new = token(good().sign(Sign::by_the_other()));
        assert_eq!((name(&verifier, &new).await, verifier.cached()), ("accepted", 2));
        assert_eq!(name(&verifier, &GOOD).await, "bad_signature");
    }
}

#[tokio::test]
async fn whoever_does_not_allow_an_unnamed_key_is_not_served_by_one() {
    let key = rsa_jwk(&keys().rsa, r#""use":"sig""#);
    let server =
        Server::answering(move |_| Reply::json(200, &jwks(std::slice::from_ref(&key)))).await;
    let keys = key_set(&server.url(), &StillClock::new());
    let lenient: JwksVerifier = JwksVerifier::new(keys.clone().allow_unnamed_key(), rules());
    let strict: JwksVerifier = JwksVerifier::new(keys, rules());
    for _ in TIMES {
        assert_eq!((name(&lenient, &GOOD).await, strict.cached()), ("accepted", 1));
        assert_eq!(name(&strict, &GOOD).await, "unknown_key");
    }
}

#[tokio::test]
async fn of_two_keys_for_every_token_the_one_that_verified_it_counts() {
    let old = pem("PUBLIC KEY", &spki(&keys().other_rsa));
    let new = pem("PUBLIC KEY", &spki(&keys().rsa));
    let keys = KeySet::from_pem(&format!("{old}{new}")).unwrap();
    let verifier: JwksVerifier = JwksVerifier::new(keys, rules()).clock(StillClock::new());
    for seen in [1, 1, 1] {
        assert_eq!((name(&verifier, &GOOD).await, verifier.cached()), ("accepted", seen));
    }
    let forged = token(good().sign(Sign::Bytes(vec![0; 256])));
    assert_eq!(name(&verifier, &forged).await, "bad_signature");
}

#[tokio::test]
async fn nothing_is_remembered_where_that_is_turned_off() {
    for times in TIMES {
        let experienced = experienced(StillClock::new(), times).await;
        let off = experienced.clone().no_cache();
        for _ in 0..3 {
            assert_eq!((name(&off, &GOOD).await, off.cached()), ("accepted", 0));
        }
        assert_eq!(experienced.cached(), 1, "the other one goes on");
        assert_eq!(off.for_claims::<Value>(rules()).cached(), 0);
    }
}

#[tokio::test]
async fn a_flood_of_good_tokens_takes_no_more_space() {
    let verifier = verifier(StillClock::new()).cache_size(100);
    for other in others(1000) {
        assert_eq!(name(&verifier, &other).await, "accepted");
        assert!(verifier.cached() <= 100, "{}", verifier.cached());
    }
    assert!(verifier.cached() > 50, "{}", verifier.cached());
}

#[tokio::test]
async fn a_flood_of_forged_tokens_drives_none_out() {
    let verifier = experienced(StillClock::new(), 3).await.cache_size(2);
    assert_eq!(name(&verifier, &GOOD).await, "accepted");
    for number in 0..100 {
        let forged = good().claim("number", number.to_string()).sign(Sign::Bytes(vec![0; 256]));
        assert_eq!(name(&verifier, &token(forged)).await, "bad_signature");
        assert_eq!(verifier.cached(), 1);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_threads_agree() {
    let verifier = Arc::new(verifier(StillClock::new()).cache_size(40));
    let tokens: Arc<Vec<_>> = Arc::new(others(60).collect());
    let mut tasks = JoinSet::new();
    for task in 0..8 {
        let (verifier, tokens) = (Arc::clone(&verifier), Arc::clone(&tokens));
        tasks.spawn(async move {
            for index in 0..tokens.len() * 5 {
                let good = &tokens[(index + task * 7) % tokens.len()];
                let forged = Secret::from(format!("{}AAAA", good.expose()));
                assert_eq!(name(&verifier, good).await, "accepted");
                assert_eq!(name(&verifier, &forged).await, "bad_signature");
            }
        });
    }
    assert_eq!(tasks.join_all().await.len(), 8);
    assert!(verifier.cached() <= 40);
}

#[tokio::test]
async fn what_is_printed_has_no_token() {
    for times in TIMES {
        let verifier = experienced(StillClock::new(), times).await;
        let text = format!("{verifier:?} {verifier:#?}");
        assert!(text.contains("tokens: 1"), "{text}");
        // The names of keys are no secret.
        let private = GOOD.expose().split('.').chain(PRIVATE.into_iter().take(2));
        for part in private {
            assert!(!text.contains(part), "{text}");
        }
    }
}

#[tokio::test]
async fn a_proof_is_verified_each_time() {
    let keys = KeySet::from_jwk(&table_jwks()).unwrap();
    let sessions = descope::SessionVerifier::new("P2abc", keys).unwrap().clock(StillClock::new());
    let dpop = DpopVerifier::new(URL).unwrap().clock(StillClock::new());
    let session: String = bound_to(&thumbprint()).into();
    let verdict = async |proof: Draft| {
        let proof = HeaderValue::from_str(&String::from(proof)).unwrap();
        let headers = HeaderMap::from_iter([("dpop".parse().unwrap(), proof)]);
        let uri = Uri::from_static("/invoices/7");
        let proof = dpop.proof(&Method::GET, &uri, &headers).unwrap();
        let token = Secret::from(session.as_str());
        sessions.verify_with_proof(&token, &proof).await.map(drop).map_err(|error| error.name())
    };
    let proof = proof_for(&session);
    assert_eq!(verdict(proof.clone()).await, Ok(()));
    assert_eq!(verdict(proof.clone()).await, Err("invalid_proof"), "it was used before");
    let next = proof.claim("jti", "\"next\"");
    assert_eq!(verdict(next.clone().sign(Sign::Bytes(vec![0; 64]))).await, Err("invalid_proof"));
    assert_eq!(verdict(next).await, Ok(()));
    let stolen = sessions.verify(&Secret::from(session.as_str())).await.unwrap_err();
    assert_eq!(stolen.name(), "proof_required");
}

/// How many tokens a provider's verifier remembers, and how many it may.
fn printed(verifier: &impl Debug) -> String {
    let text = format!("{verifier:?}");
    let (_, cache) = text.split_once("cache: Verified { ").unwrap();
    cache.split_once(" }").unwrap().0.to_owned()
}

#[tokio::test]
async fn a_client_remembers_for_all_its_verifiers() {
    let server = Server::answering(|_| Reply::json(200, &table_jwks())).await;
    let clerk = Clerk::builder("sk_test_1").base_url(server.url()).clock(StillClock::new());
    let clerk = clerk.build().unwrap();
    let session = token(good().claim("sid", "\"sess_1\""));
    assert_eq!(clerk.verify_session(&session).await.unwrap().user_id, "user-of-the-table");
    assert_eq!(printed(&clerk.session_verifier()), "tokens: 1, size: 10000");
    let (off, small) =
        (clerk.session_verifier().no_cache(), clerk.session_verifier().cache_size(5));
    for verifier in [&off, &small] {
        verifier.verify(&session).await.unwrap();
    }
    assert_eq!(
        (printed(&off), printed(&small)),
        ("tokens: 0, size: 0".into(), "tokens: 1, size: 5".into())
    );
}

#[test]
fn every_provider_can_turn_it_off() {
    let keys = || KeySet::from_jwk(&table_jwks()).unwrap();
    let descope = descope::SessionVerifier::new("P2abc", keys()).unwrap();
    let passage = passage::TokenVerifier::new("app", keys()).unwrap();
    assert_eq!(printed(&descope.clone().no_cache()), "tokens: 0, size: 0");
    assert_eq!(printed(&descope.cache_size(7)), "tokens: 0, size: 7");
    assert_eq!(printed(&passage.clone().no_cache()), "tokens: 0, size: 0");
    assert_eq!(printed(&passage.cache_size(7)), "tokens: 0, size: 7");
}
