//! The keys of a set that are skipped, the reasons, and the option to use a single key without
//! `kid`.

use auth_core::Secret;
use auth_core::jwt::{JwksVerifier, KeySet};
use auth_tests::server::{Reply, Server};

use super::fixture::StillClock;
use super::key_sets::{ID, good, key_set, other, rsa, rules};
use super::signing::{Sign, ec_jwk, ed_jwk, jwks, keys};

#[test]
fn keys_that_are_not_used_are_listed_with_the_reason() {
    let keys = keys();
    let off_curve = ec_jwk(&keys.p256, r#""kid":"off""#).replace("\"y\":\"", "\"y\":\"AA");
    let published = [
        rsa(ID),
        rsa(r#""kid":"enc","use":"enc""#),
        r#"{"kty":"oct","kid":"shared","k":"c2VjcmV0"}"#.to_owned(),
        off_curve,
        rsa(r#""use":"sig""#),
        r#"{"kid":1}"#.to_owned(),
        "null".to_owned(),
        rsa(r#""kid":"rs256","alg":"rs256""#),
        ed_jwk(&keys.ed25519, r#""kid":"x""#).replace("Ed25519", "X25519"),
    ];
    let set: KeySet = serde_json::from_str(&jwks(&published)).unwrap();
    assert_eq!(set.len(), 1);
    let skipped: Vec<_> =
        set.skipped().iter().map(|key| (key.position(), key.key_id(), key.reason())).collect();
    assert_eq!(
        skipped,
        [
            (2, Some("enc"), "its `use` says that it is not for signatures"),
            (3, Some("shared"), "it is a shared secret"),
            (
                4,
                Some("off"),
                "its `x` or `y` is missing, not base64url, or not of the length that its curve requires"
            ),
            (5, None, "it has no `kid`"),
            (6, None, "it is not a JWK: a member is missing, or has the wrong type"),
            (7, None, "it is not a JWK: a member is missing, or has the wrong type"),
            (8, Some("rs256"), "its algorithm, `alg`, is unknown, or does not match its type"),
            (9, Some("x"), "its curve, `crv`, is none of P-256, P-384 and Ed25519"),
        ]
    );
    for (jwk, reason) in [
        (published[1].clone(), "its `use` says that it is not for signatures"),
        (
            jwks(&published[1..3]),
            "none of its 2 keys can be used; key 1: its `use` says that it is not for signatures",
        ),
        (jwks(&[rsa(r#""use":"sig""#)]), "it has no `kid`"),
        (jwks(&[]), "its `keys` is empty"),
        (rsa(ID).replace("\"n\":\"", "\"n\":\"+/"), "its `n` or `e` is missing, or not base64url"),
        ("{".to_owned(), "it is not JSON"),
    ] {
        let error = KeySet::from_jwk(&jwk).unwrap_err().to_string();
        assert!(error.contains(reason), "{error}");
    }
}

#[tokio::test]
async fn a_published_key_without_a_name_can_be_asked_for() {
    let nameless = || rsa(r#""alg":"RS256""#);
    let unnamed = || good().no_header("kid");
    let theirs = || unnamed().sign(Sign::by_the_other());
    for (published, token, strict, allowed) in [
        (vec![nameless()], unnamed(), "missing_key_id", "accepted"),
        (vec![nameless()], good(), "unknown_key", "accepted"),
        (vec![nameless()], theirs(), "missing_key_id", "bad_signature"),
        (vec![nameless(), nameless()], unnamed(), "missing_key_id", "missing_key_id"),
        (vec![nameless(), other()], unnamed(), "missing_key_id", "missing_key_id"),
        (vec![nameless(), other()], good(), "unknown_key", "unknown_key"),
        (vec![rsa(ID)], unnamed(), "missing_key_id", "missing_key_id"),
        (vec![rsa(ID)], good(), "accepted", "accepted"),
        (vec![rsa(r#""use":"enc""#)], unnamed(), "missing_key_id", "missing_key_id"),
    ] {
        let server = Server::start([Reply::json(200, &jwks(&published))]).await;
        let set = key_set(&server.url(), &StillClock::new());
        assert!(set.key_set().is_none());
        // Each on its own: what one allows, its clones before do not.
        for (set, expected) in [(set.clone(), strict), (set.allow_unnamed_key(), allowed)] {
            let verifier: JwksVerifier = JwksVerifier::new(set.clone(), rules());
            let result = verifier.verify(&Secret::from(String::from(token.clone()))).await;
            let name = result.map_or_else(|error| error.name(), |_| "accepted");
            assert_eq!(name, expected, "{published:?}");
            let skipped = set.key_set().map(|keys| keys.skipped().len());
            let nameless = published.iter().filter(|key| !key.contains(r#""kid":"#)).count();
            assert!(skipped.is_none_or(|count| count == nameless), "{published:?}");
        }
        assert!(server.seen().len() <= 1, "a token without a name costs no fetch of its own");
    }
}
