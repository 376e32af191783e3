//! Valid and invalid key sets that an issuer publishes.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use auth_core::ErrorKind::{self, Decode, Disconnected, Redirect, Status, Timeout, TooLarge};
use auth_core::jwt::VerifyError::{self, AlgorithmNotAllowed, BadSignature, UnknownKey};
use auth_core::jwt::{Algorithm, JwksVerifier, KeySet, RemoteKeySet, Rules};
use auth_core::{Call, Client, Provider, RetryPolicy, Secret, endpoint};
use auth_tests::server::{Reply, Seen, Server};
use aws_lc_rs::signature::KeyPair as _;

use super::fixture::{Draft, StillClock};
use super::signing::{Sign, bad_ed25519, base64url, ec_jwk, ed_jwk, jwks, keys, modulus, rsa_jwk};

struct Issuer(Client);

impl Provider for Issuer {
    fn client(&self) -> &Client {
        &self.0
    }
}

trait Published: Provider {
    /// The keys of a case.
    #[endpoint(method = GET, path = "/jwks/<case>")]
    fn jwks(&self, case: usize) -> Call<KeySet>;
}

impl Published for Issuer {}

/// A verifier whose client has short limits, and a clock that stands still.
pub(super) fn verifier(url: &str, clock: &StillClock) -> JwksVerifier {
    JwksVerifier::new(key_set(url, clock), rules())
}

pub(super) fn key_set(url: &str, clock: &StillClock) -> RemoteKeySet {
    key_set_of(0, &client(url, clock))
}

fn client(url: &str, clock: &StillClock) -> Client {
    let client =
        Client::builder(url).clock(clock.clone()).attempt_timeout(Duration::from_millis(300));
    client.response_limit(64 * 1024).retry(RetryPolicy::never()).build().unwrap()
}

fn key_set_of(case: usize, client: &Client) -> RemoteKeySet {
    let issuer = Issuer(client.clone());
    RemoteKeySet::new(client, move || issuer.jwks(case))
}

pub(super) fn rules() -> Rules {
    use Algorithm::{EdDsa, Es256, Es384, Rs256};
    Rules::new([Rs256, Es256, Es384, EdDsa])
}

pub(super) fn good() -> Draft {
    Draft::new(&[("sub", "\"user-of-the-table\""), ("exp", "1700000060")])
}

enum End {
    Accepted,
    Refused(VerifyError),
    /// The keys cannot be had, for this reason.
    Unavailable(ErrorKind, Option<u16>),
}

use End::{Accepted, Refused, Unavailable};

struct Case {
    situation: String,
    reply: Reply,
    token: Draft,
    end: End,
}

fn case(situation: impl Into<String>, keys: &[String], token: Draft, end: End) -> Case {
    Case { situation: situation.into(), reply: Reply::json(200, &jwks(keys)), token, end }
}

pub(super) fn rsa(more: &str) -> String {
    rsa_jwk(&keys().rsa, more)
}

pub(super) const ID: &str = r#""kid":"key-1""#;

/// Another key of a known name, so that the set is not without any.
pub(super) fn other() -> String {
    rsa_jwk(&keys().other_rsa, r#""kid":"key-2""#)
}

/// Keys that are taken.
fn taken() -> Vec<Case> {
    let keys = keys();
    let es256 = || good().by("ES256", "key-1", Sign::Ec(&keys.p256));
    let es384 = || good().by("ES384", "key-1", Sign::Ec(&keys.p384));
    let theirs = || good().sign(Sign::by_the_other());
    let twice = || [rsa(ID), rsa_jwk(&keys.other_rsa, ID)];
    let mixed =
        || [rsa(ID), ec_jwk(&keys.p256, ID), ec_jwk(&keys.p384, ID), ed_jwk(&keys.ed25519, ID)];
    let zero = format!(
        r#"{{"kty":"RSA","n":"{}","e":"AAEAAQ",{ID}}}"#,
        base64url([&[0], modulus(&keys.rsa)].concat())
    );
    let mut cases = vec![
        case("one key", &[rsa(ID)], good(), Accepted),
        case("two keys of a name, signed with the first", &twice(), good(), Accepted),
        case("two keys of a name, signed with the second", &twice(), theirs(), Accepted),
        case("keys of four types and one name, RS256", &mixed(), good(), Accepted),
        case("keys of four types and one name, ES256", &mixed(), es256(), Accepted),
        case("keys of four types and one name, ES384", &mixed(), es384(), Accepted),
        case(
            "keys of four types and one name, EdDSA",
            &mixed(),
            good().by("EdDSA", "key-1", Sign::Ed),
            Accepted,
        ),
        case(
            "ES256 where the name is an RSA key's",
            &[rsa(ID)],
            es256(),
            Refused(AlgorithmNotAllowed),
        ),
        case(
            "ES256 that is a key's on P-384",
            &mixed()[..3],
            good().by("ES256", "key-1", Sign::Ec(&keys.p384)),
            Refused(BadSignature),
        ),
        case("an RSA key with zeros before it", &[zero], good(), Accepted),
    ];
    let padded = |key: String, names: &[&str]| {
        names.iter().fold(key, |key, name| {
            let (before, rest) = key.split_once(&format!("\"{name}\":\"")).unwrap();
            let (value, after) = rest.split_once('"').unwrap();
            let pad = "=".repeat((4 - value.len() % 4) % 4);
            format!("{before}\"{name}\":\"{value}{pad}\"{after}")
        })
    };
    for (name, key, token) in [
        ("RSA", padded(rsa(ID), &["n", "e"]), good()),
        (
            "RSA with a short exponent",
            padded(rsa(ID).replace("AQAB", "AAEAAQ"), &["n", "e"]),
            good(),
        ),
        ("P-256", padded(ec_jwk(&keys.p256, ID), &["x", "y"]), es256()),
        ("P-384", padded(ec_jwk(&keys.p384, ID), &["x", "y"]), es384()),
        ("Ed25519", padded(ed_jwk(&keys.ed25519, ID), &["x"]), {
            good().by("EdDSA", "key-1", Sign::Ed)
        }),
    ] {
        cases.push(case(format!("{name}, padded"), &[key], token, Accepted));
    }
    for more in [
        r#""kid":"key-1","alg":"RS256","use":"sig","key_ops":["verify"]"#,
        r#""kid":"key-1","alg":null,"use":null,"key_ops":null"#,
        r#""kid":"key-1","key_ops":["sign","verify"]"#,
        r#""kid":"key-1","x5c":["MIIB"],"x5t":"x","x5u":"https://evil.example.com","ext":true"#,
        r#""kid":"key-2","kid":"key-1""#,
    ] {
        cases.push(case(format!("an RSA key with {more}"), &[rsa(more)], good(), Accepted));
    }
    let hundred: Vec<_> = (1..=100).map(|n| rsa(&format!(r#""kid":"key-{n}""#))).collect();
    cases.push(case("a hundred keys", &hundred, good(), Accepted));
    for bad in
        ["null", "1", "\"key\"", "[]", "{}", r#"{"kty":"RSA"}"#, r#"{"kty":1,"kid":"key-1"}"#]
    {
        let keys = [bad.to_owned(), rsa(ID), bad.to_owned()];
        cases.push(case(format!("{bad} among good ones"), &keys, good(), Accepted));
    }
    cases
}

/// Keys that are passed over: what names them names an unknown key.
fn passed_over() -> Vec<Case> {
    let keys = keys();
    let es256 = || good().by("ES256", "key-1", Sign::Ec(&keys.p256));
    let point = keys.p256.public_key().as_ref();
    let ec = |curve: &str, x: &[u8], y: &[u8]| {
        let (x, y) = (base64url(x), base64url(y));
        format!(r#"{{"kty":"EC","crv":"{curve}","x":"{x}","y":"{y}",{ID}}}"#)
    };
    let (x, y) = (&point[1..33], &point[33..]);
    let of =
        |n: &[u8], e: &str| format!(r#"{{"kty":"RSA","n":"{}","e":"{e}",{ID}}}"#, base64url(n));
    let n = modulus(&keys.rsa);
    let short = [&[1], &n[1..]].concat();
    let secret = base64url("a secret that everybody knows");
    let oct = format!(r#"{{"kty":"oct","k":"{secret}",{ID}}}"#);
    let x25519 = ed_jwk(&keys.ed25519, ID).replace("Ed25519", "X25519");
    let ed448 = ed_jwk(&keys.ed25519, ID).replace("Ed25519", "Ed448");
    let eddsa = || good().by("EdDSA", "key-1", Sign::Ed);
    let short_ed = format!(r#"{{"kty":"OKP","crv":"Ed25519","x":"{}",{ID}}}"#, base64url([7; 31]));
    let mut cases = vec![
        ("a shared secret", oct, good()),
        ("RSA of 1024 bits", of(&n[128..], "AQAB"), good()),
        ("RSA of 1024 bits, and zeros", of(&[&[0; 128], &n[128..]].concat(), "AQAB"), good()),
        ("RSA of 2040 bits", of(&n[1..], "AQAB"), good()),
        ("RSA of 2041 bits", of(&short, "AQAB"), good()),
        ("RSA beyond 8192 bits", of(&[n, n, n, n, n].concat(), "AQAB"), good()),
        ("RSA with an even modulus", of(&[&n[..255], &[0]].concat(), "AQAB"), good()),
        ("RSA without a modulus", of(&[], "AQAB"), good()),
        ("RSA with an exponent of one", of(n, "AQ"), good().sign(Sign::Exponentless)),
        ("RSA with an exponent of zero", of(n, "AA"), good()),
        ("RSA with an even exponent", of(n, "AQAA"), good()),
        ("RSA without an exponent", of(n, ""), good()),
        ("RSA with an exponent as long as the modulus", of(n, &base64url(n)), good()),
        ("RSA with an exponent that is no base64", of(n, "A*AB"), good()),
        ("EC with a short x", ec("P-256", &x[1..], y), es256()),
        ("EC with a long y", ec("P-256", x, &[y, &[0]].concat()), es256()),
        ("EC without y", ec("P-256", x, &[]), es256()),
        ("EC on another curve", ec("P-384", x, y), es256()),
        ("EC on an unknown curve", ec("P-257", x, y), es256()),
        ("EC on the curve of coins", ec("secp256k1", x, y), es256()),
        ("EC on no curve", ec("", x, y), es256()),
        ("a key for agreement", x25519, eddsa()),
        ("Ed448", ed448, eddsa()),
        ("a short Ed25519 key", short_ed, eddsa()),
    ];
    for (situation, more) in [
        ("a key for encryption", r#""use":"enc""#),
        ("a key of no use", r#""use":"""#),
        ("a key for signing alone", r#""key_ops":["sign"]"#),
        ("a key for nothing", r#""key_ops":[]"#),
        ("a key whose operations are no list", r#""key_ops":"verify""#),
        ("a key whose use is a number", r#""use":1"#),
        ("a key for another algorithm's kind", r#""alg":"ES256""#),
        ("a key to encrypt with", r#""alg":"RSA-OAEP""#),
        ("a public key for HS256", r#""alg":"HS256""#),
        ("a key for `none`", r#""alg":"none""#),
        ("a key for rs256", r#""alg":"rs256""#),
    ] {
        cases.push((situation, rsa(&format!("{ID},{more}")), good()));
    }
    for (situation, key) in [
        ("a key without a name", rsa(r#""use":"sig""#)),
        ("a key whose name is null", rsa(r#""kid":null"#)),
        ("a key whose name is a number", rsa(r#""kid":1"#)),
        ("a key without a type", rsa(ID).replace("\"kty\":\"RSA\",", "")),
        ("a key of an unknown type", rsa(ID).replace("\"RSA\"", "\"rsa\"")),
    ] {
        cases.push((situation, key, good()));
    }
    let off = |y: &[u8]| [&y[..y.len() - 1], &[y[y.len() - 1] ^ 1]].concat();
    let p384 = keys.p384.public_key().as_ref();
    let (x384, y384) = (&p384[1..49], &p384[49..]);
    let es384 = good().by("ES384", "key-1", Sign::Ec(&keys.p384));
    cases.extend([
        ("EC with a point off its curve", ec("P-256", x, &off(y)), es256()),
        ("EC with the point of zeros", ec("P-256", &[0; 32], &[0; 32]), es256()),
        ("EC with coordinates beyond its field", ec("P-256", &[255; 32], &[255; 32]), es256()),
        ("EC with a point off P-384", ec("P-384", x384, &off(y384)), es384),
    ]);
    for (situation, point) in bad_ed25519() {
        let key = format!(r#"{{"kty":"OKP","crv":"Ed25519","x":"{}",{ID}}}"#, base64url(point));
        // What a key of small order makes of any token.
        let zeros = eddsa().sign(Sign::Bytes([&point[..], &[0; 32]].concat()));
        cases.push((situation, key, zeros));
    }
    let mut cases: Vec<_> = cases
        .into_iter()
        .flat_map(|(situation, key, token)| {
            let beside = format!("{situation}, beside another key");
            let alone = std::slice::from_ref(&key);
            let alone = case(situation, alone, token.clone(), Refused(UnknownKey));
            [alone, case(beside, &[key, other()], token, Refused(UnknownKey))]
        })
        .collect();
    cases.push(case(
        "a key without a name, twice",
        &[rsa(r#""use":"sig""#), rsa(r#""e2":1"#)],
        good(),
        Refused(UnknownKey),
    ));
    cases
}

/// What is no key set.
const NO_KEYS: End = Unavailable(Decode, Some(200));

/// Answers without keys.
fn answers() -> Vec<Case> {
    let many: Vec<_> = (0..101).map(|n| rsa(&format!(r#""kid":"key-{n}""#))).collect();
    let good_keys = jwks(&[rsa(ID)]);
    let huge = jwks(&[rsa(ID), format!("\"{}\"", "x".repeat(70_000))]);
    let html = Reply::answer(200, &[("content-type", "text/html")], "<html>Log in</html>");
    let text = Reply::answer(200, &[("content-type", "text/plain")], &good_keys);
    let redirect = Reply::answer(302, &[("location", "https://evil.example.com/jwks")], &good_keys);
    let slow = Reply::nothing().wait(Duration::from_secs(2));
    let dripping =
        Reply::raw("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{").wait(Duration::from_secs(2));
    let mut cases = vec![
        ("keys as plain text", text, Accepted),
        ("a body beyond the limit", Reply::json(200, &huge), Unavailable(TooLarge, Some(200))),
        ("HTML", html, NO_KEYS),
        ("a redirect", redirect, Unavailable(Redirect, Some(302))),
        ("silence", slow, Unavailable(Timeout, None)),
        ("silence within the body", dripping, Unavailable(Timeout, Some(200))),
        ("the end of the connection", Reply::nothing().close(), Unavailable(Disconnected, None)),
        ("a hundred and one keys", Reply::json(200, &jwks(&many)), NO_KEYS),
    ];
    for status in [400, 401, 403, 404, 429, 500, 503] {
        let reply = Reply::json(status, &good_keys);
        cases.push(("an error with keys in it", reply, Unavailable(Status, Some(status))));
    }
    for body in [
        "",
        "{}",
        "null",
        "[]",
        "\"keys\"",
        r#"{"keys":null}"#,
        r#"{"keys":{}}"#,
        r#"{"keys":"#,
        r#"{"KEYS":[]}"#,
    ] {
        cases.push((body, Reply::json(200, body), NO_KEYS));
    }
    // Whoever publishes no key withdraws all: that is not the same as not answering.
    for body in [r#"{"keys":[]}"#, r#"{"keys":[[]]}"#] {
        cases.push((body, Reply::json(200, body), Refused(UnknownKey)));
    }
    let twice = good_keys.replacen('{', r#"{"keys":[],"#, 1);
    cases.push(("`keys` twice", Reply::json(200, &twice), NO_KEYS));
    cases.push(("more after the keys", Reply::json(200, &format!("{good_keys}x")), NO_KEYS));
    cases.push(("a list of keys", Reply::json(200, &format!("[{}]", rsa(ID))), NO_KEYS));
    cases.push(("one key", Reply::json(200, &rsa(ID)), NO_KEYS));
    let case = |(situation, reply, end): (&str, Reply, End)| Case {
        situation: format!("the answer is {situation}"),
        reply,
        token: good(),
        end,
    };
    cases.into_iter().map(case).collect()
}

#[tokio::test]
async fn published_keys_are_held_against_the_table() {
    let cases: Vec<_> = [taken(), passed_over(), answers()].into_iter().flatten().collect();
    let replies: Vec<_> =
        cases.iter().map(|case| (case.reply.clone(), AtomicUsize::new(0))).collect();
    let replies = Arc::new(replies);
    // One client for all cases: making one takes longer than a case does.
    let server = Server::answering({
        let replies = Arc::clone(&replies);
        move |seen: &Seen| {
            let case: usize = seen.line().strip_prefix("GET /jwks/").unwrap().parse().unwrap();
            replies[case].1.fetch_add(1, Ordering::SeqCst);
            replies[case].0.clone()
        }
    })
    .await;
    let clock = StillClock::new();
    let client = client(&server.url(), &clock);
    for (index, Case { situation, token, end, .. }) in cases.into_iter().enumerate() {
        let verifier: JwksVerifier = JwksVerifier::new(key_set_of(index, &client), rules());
        let result = verifier.verify(&Secret::from(String::from(token))).await;
        match (&result, &end) {
            (Ok(_), Accepted) => {}
            (Err(error), Refused(expected)) => {
                assert_eq!(format!("{error:?}"), format!("{expected:?}"), "{situation}");
            }
            (Err(error), Unavailable(kind, status)) => {
                let Some(error) = error.fetch_error() else { panic!("{situation}: {error:?}") };
                assert_eq!(error.kind(), *kind, "{situation}");
                assert_eq!(error.status().map(|status| status.as_u16()), *status, "{situation}");
            }
            _ => panic!("{situation}: {result:?}"),
        }
        assert_eq!(replies[index].1.load(Ordering::SeqCst), 1, "{situation}");
    }
}
