//! A token's header, with the verifiers of all providers: its algorithm, its key, and parameters
//! that are refused.

use auth_core::Secret;
use auth_core::jwt::VerifyError::{
    self, AlgorithmNotAllowed, BadSignature, Malformed, MissingKeyId, UnknownKey,
    UnsupportedHeader, WrongType,
};
use auth_core::jwt::{JwksVerifier, KeySet};
use aws_lc_rs::hmac;
use aws_lc_rs::signature::KeyPair as _;

use super::fixture::{ACCEPTED, Draft, Row, StillClock, row};
use super::key_sets::{good, rules};
use super::signing::{Sign, base64url, ed_jwk, keys, modulus, pem, rsa_jwk, spki, table_jwks};

const NO_ALGORITHM: VerifyError = Malformed("its header names no algorithm");
const TWICE: VerifyError = Malformed("its header has a parameter twice");
const NO_TEXT: VerifyError = Malformed("its header's `kid` is not a string");
const LONG_HEADER: VerifyError = Malformed("its header is too long");

/// All of this module, for a provider with this good token.
pub(super) fn rows(good: &Draft) -> Vec<Row> {
    let tables = [algorithms, secrets, headers, key_ids];
    let mut rows = vec![row("RFC 7519, 7.2", "a good token", good.clone(), ACCEPTED)];
    rows.extend(tables.iter().flat_map(|table| table(good)));
    rows
}

fn algorithms(good: &Draft) -> Vec<Row> {
    let no = || Err(AlgorithmNotAllowed);
    let mut rows = Vec::new();
    for name in ["none", "None", "NONE", "nOnE", "none ", ""] {
        let unsigned = good.clone().header("alg", &format!("\"{name}\""));
        let unsigned = unsigned.sign(Sign::Bytes(Vec::new()));
        rows.push(row("RFC 8725, 3.2", format!("unsigned, alg `{name}`"), unsigned, no()));
    }
    let kept = good.clone().header("alg", "\"none\"");
    rows.push(row("RFC 8725, 3.2", "alg `none` with a good signature", kept, no()));
    for (situation, alg) in [("a number", "256"), ("null", "null"), ("a list", "[\"RS256\"]")] {
        let token = good.clone().header("alg", alg);
        rows.push(row("RFC 7515, 4.1.1", format!("alg is {situation}"), token, Err(NO_ALGORITHM)));
    }
    let missing = good.clone().no_header("alg");
    rows.push(row("RFC 7515, 4.1.1", "alg is missing", missing, Err(NO_ALGORITHM)));
    for name in ["rs256", "Rs256", "RS256 ", "RS256\\u0000", "ES256K", "RSA1_5", "dir", "A128KW"] {
        let token = good.clone().header("alg", &format!("\"{name}\""));
        rows.push(row("RFC 7515, 4.1.1", format!("alg `{name}`"), token, no()));
    }
    let escaped = good.clone().header("alg", r#""\u0052S256""#);
    rows.push(row("RFC 7515, 5.3", "alg is spelled with an escape", escaped, ACCEPTED));
    for name in ["RS384", "RS512", "PS256", "PS384", "PS512"] {
        let token = good.clone().by(name, "key-1", Sign::rsa(name));
        rows.push(row("RFC 8725, 3.1", format!("{name} by a key for RS256"), token, no()));
    }
    let pss = good.clone().by("PS256", "rsa-pss", Sign::rsa("PS256"));
    let own = good.clone().by("RS512", "rsa-512", Sign::rsa("RS512"));
    let keys = keys();
    rows.extend([
        row("RFC 8725, 3.1", "PS256 by a key for it", pss, no()),
        row("RFC 8725, 3.1", "RS512 by a key for it", own, no()),
        row(
            "RFC 7517, 4.4",
            "RS256 by a key for RS512",
            good.clone().by("RS256", "rsa-512", Sign::rs256()),
            no(),
        ),
        row(
            "RFC 7517, 4.4",
            "RS256 by a key for PS256",
            good.clone().by("RS256", "rsa-pss", Sign::rs256()),
            no(),
        ),
        row(
            "RFC 7517, 4.4",
            "RS256 by a key that names no algorithm",
            good.clone().by("RS256", "rsa-any", Sign::rs256()),
            ACCEPTED,
        ),
        row(
            "RFC 8725, 3.1",
            "ES256 that names an RSA key",
            good.clone().by("ES256", "key-1", Sign::Ec(&keys.p256)),
            no(),
        ),
        row(
            "RFC 8725, 3.1",
            "ES256 that names an RSA key for any algorithm",
            good.clone().by("ES256", "rsa-any", Sign::Ec(&keys.p256)),
            no(),
        ),
        row(
            "RFC 8725, 3.1",
            "RS256 that names an EC key",
            good.clone().by("RS256", "ec-256", Sign::rs256()),
            no(),
        ),
        row(
            "RFC 8725, 3.1",
            "RS256 that names an Ed25519 key",
            good.clone().by("RS256", "ed", Sign::rs256()),
            no(),
        ),
        row(
            "RFC 8037, 3.1",
            "EdDSA by a key for it",
            good.clone().by("EdDSA", "ed", Sign::Ed),
            no(),
        ),
        row(
            "RFC 9864, 2.2",
            "Ed25519 by a key for it",
            good.clone().by("Ed25519", "ed", Sign::Ed),
            no(),
        ),
        row("RFC 9864, 2.2", "Ed448", good.clone().by("Ed448", "ed", Sign::Ed), no()),
    ]);
    rows
}

/// A public key is no secret: whoever has it can sign with it as one.
fn secrets(good: &Draft) -> Vec<Row> {
    let key = &keys().rsa;
    let (public, pkcs1) = (spki(key), key.public_key().as_ref().to_vec());
    let jwk = rsa_jwk(key, r#""kid":"key-1","alg":"RS256","use":"sig""#).into_bytes();
    let secrets = [
        ("the public key in PEM", pem("PUBLIC KEY", &public).into_bytes()),
        ("the public key in PEM, trimmed", pem("PUBLIC KEY", &public).trim().as_bytes().to_vec()),
        ("the public key in PKCS#1 PEM", pem("RSA PUBLIC KEY", &pkcs1).into_bytes()),
        ("the public key in DER", public),
        ("the public key in PKCS#1 DER", pkcs1),
        ("the modulus", modulus(key).to_vec()),
        ("the modulus in base64url", base64url(modulus(key)).into_bytes()),
        ("the JWK", jwk),
        ("nothing", Vec::new()),
    ];
    let algorithms =
        [("HS256", hmac::HMAC_SHA256), ("HS384", hmac::HMAC_SHA384), ("HS512", hmac::HMAC_SHA512)];
    let mut rows = Vec::new();
    for (name, algorithm) in algorithms {
        for (what, secret) in &secrets {
            let token = good.clone().by(name, "key-1", Sign::Hmac(algorithm, secret.clone()));
            let situation = format!("{name} with {what} as the secret");
            rows.push(row("RFC 8725, 2.1", situation, token, Err(AlgorithmNotAllowed)));
        }
        // It says RS256 and is not: the name alone does not make it so.
        let token = good.clone().sign(Sign::Hmac(algorithm, secrets[0].1.clone()));
        let situation = format!("RS256 that is {name} with the public key");
        rows.push(row("RFC 8725, 2.1", situation, token, Err(BadSignature)));
    }
    rows
}

fn headers(good: &Draft) -> Vec<Row> {
    let jwk = rsa_jwk(&keys().other_rsa, r#""kid":"key-1""#);
    let mut rows = Vec::new();
    for (rule, name, json) in [
        ("RFC 7515, 4.1.2", "jku", "\"https://evil.example.com/jwks.json\""),
        ("RFC 7515, 4.1.3", "jwk", jwk.as_str()),
        ("RFC 7515, 4.1.5", "x5u", "\"https://evil.example.com/chain.pem\""),
        ("RFC 7515, 4.1.6", "x5c", "[\"MIIB\"]"),
        ("RFC 7515, 4.1.11", "crit", "[\"exp\"]"),
    ] {
        let no = || Err(UnsupportedHeader(name));
        let theirs = good.clone().header(name, json);
        let situation = format!("{name}, and the issuer's signature");
        rows.push(row(rule, situation, theirs.clone(), no()));
        let forged = theirs.sign(Sign::by_the_other());
        rows.push(row(rule, format!("{name}, and a signature of it"), forged, no()));
        rows.push(row(rule, format!("{name} is null"), good.clone().header(name, "null"), no()));
        let empty = good.clone().header(name, "[]");
        rows.push(row(rule, format!("{name} is an empty list"), empty, no()));
    }
    let unencoded = good.clone().header("b64", "false").header("crit", "[\"b64\"]");
    rows.push(row("RFC 7797, 6", "crit with b64", unencoded, Err(UnsupportedHeader("crit"))));
    for name in ["x5t", "x5t#S256", "cty", "x-of-our-own"] {
        let token = good.clone().header(name, "\"x\"");
        rows.push(row("RFC 7515, 4", format!("{name}, which says nothing here"), token, ACCEPTED));
    }
    for (name, twice, json) in [
        ("alg", "alg", "\"RS256\""),
        ("alg", "alg", "\"none\""),
        ("alg", r"\u0061lg", "\"none\""),
        ("kid", "kid", "\"key-1\""),
        ("kid", "kid", "\"key-2\""),
        ("kid", r"ki\u0064", "\"key-2\""),
        ("typ", "typ", "\"JWT\""),
    ] {
        let token = good.clone().also_header(twice, json);
        let situation = format!("{name} twice, the second one `{twice}` {json}");
        rows.push(row("RFC 7515, 4", situation, token, Err(TWICE)));
    }
    let unknown = good.clone().header("x", "1").also_header("x", "2");
    rows.push(row("RFC 7515, 4", "a parameter of no meaning twice", unknown, Err(TWICE)));
    for name in ["\"jwt\"", "\"Jwt\"", "\"application/jwt\"", "\"APPLICATION/JWT\""] {
        let token = good.clone().header("typ", name);
        rows.push(row("RFC 7515, 4.1.9", format!("typ {name}"), token, ACCEPTED));
    }
    let untyped = good.clone().no_header("typ");
    rows.push(row("RFC 7519, 5.1", "no typ", untyped, ACCEPTED));
    for name in [
        "\"at+jwt\"",
        "\"application/at+jwt\"",
        "\"dpop+jwt\"",
        "\"logout+jwt\"",
        "\"JOSE\"",
        "\"JWT \"",
        "\"application/\"",
        "\"application/application/jwt\"",
        "\"\"",
        "1",
        "null",
        "[\"JWT\"]",
    ] {
        let token = good.clone().header("typ", name);
        rows.push(row("RFC 8725, 3.11", format!("typ {name}"), token, Err(WrongType)));
    }
    rows
}

fn key_ids(good: &Draft) -> Vec<Row> {
    let missing = good.clone().no_header("kid");
    let mut rows = vec![row("RFC 7515, 4.1.4", "no kid", missing, Err(MissingKeyId))];
    for json in ["1", "null", "true", "[\"key-1\"]", "{}"] {
        let token = good.clone().header("kid", json);
        rows.push(row("RFC 7515, 4.1.4", format!("kid is {json}"), token, Err(NO_TEXT)));
    }
    for name in [
        "",
        "key",
        "key-11",
        "KEY-1",
        "key-1 ",
        "key-1\\u0000",
        "../../../../dev/null",
        "/etc/passwd",
        "https://evil.example.com/jwks.json",
        "' OR '1'='1",
        "key-1|id",
        "%6bey-1",
        "*",
    ] {
        let token = good.clone().header("kid", &format!("\"{name}\""));
        rows.push(row("RFC 8725, 3.10", format!("kid `{name}`"), token, Err(UnknownKey)));
    }
    let escaped = good.clone().header("kid", r#""\u006bey-1""#);
    rows.push(row("RFC 7515, 5.3", "kid is spelled with an escape", escaped, ACCEPTED));
    for (situation, length, verdict) in [
        ("a long kid", 1000, UnknownKey),
        ("a kid that makes the header too long", 1600, LONG_HEADER),
        ("a kid that fills the token", 9000, LONG_HEADER),
    ] {
        let token = good.clone().header("kid", &format!("\"{}\"", "k".repeat(length)));
        rows.push(row("RFC 8725, 3.10", situation, token, Err(verdict)));
    }
    let other = good.clone().header("kid", "\"key-2\"");
    rows.push(row("RFC 7515, 4.1.4", "kid of another key", other, Err(BadSignature)));
    rows
}

/// RFC 8725, section 3.11; `application/` may be left out, on either side (RFC 7515, section 4.1.9).
#[tokio::test]
async fn a_type_that_is_asked_for_must_be_said() {
    for asked in ["at+jwt", "application/at+jwt", "APPLICATION/AT+JWT", " at+jwt\n"] {
        let keys = KeySet::from_jwk(&table_jwks()).unwrap();
        let rules = rules().token_type(asked);
        let verifier: JwksVerifier = JwksVerifier::new(keys, rules).clock(StillClock::new());
        for (token, expected) in [
            (good().header("typ", "\"at+jwt\""), Ok(())),
            (good().header("typ", "\"application/at+jwt\""), Ok(())),
            (good().header("typ", "\"application/AT+JWT\""), Ok(())),
            (good().header("typ", "\"application/application/at+jwt\""), Err("wrong_type")),
            (good().header("typ", "\"text/at+jwt\""), Err("wrong_type")),
            (good().header("typ", "\"\""), Err("wrong_type")),
            (good(), Err("wrong_type")),
            (good().no_header("typ"), Err("wrong_type")),
        ] {
            let result = verifier.verify(&Secret::from(String::from(token))).await;
            assert_eq!(result.map(drop).map_err(|error| error.name()), expected, "{asked:?}");
        }
    }
}

/// RFC 9864, section 2.2: `Ed25519` is the name of what was called `EdDSA`.
#[tokio::test]
async fn an_algorithm_of_two_names_is_one() {
    let key = &keys().ed25519;
    for published in
        [r#""kid":"ed""#, r#""kid":"ed","alg":"EdDSA""#, r#""kid":"ed","alg":"Ed25519""#]
    {
        for signed in ["EdDSA", "Ed25519"] {
            let keys = KeySet::from_jwk(&ed_jwk(key, published)).unwrap();
            let verifier: JwksVerifier = JwksVerifier::new(keys, rules()).clock(StillClock::new());
            let token = Secret::from(String::from(good().by(signed, "ed", Sign::Ed)));
            assert!(verifier.verify(&token).await.is_ok(), "{published} {signed}");
        }
    }
}
