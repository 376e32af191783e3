//! Which proofs are accepted: the checks of RFC 9449, section 4.3, one after another.

use std::fmt::Write as _;

use auth_core::Secret;
use auth_core::jwt::DpopError::{
    self, AlgorithmNotAllowed, BadSignature, DuplicateClaim, Expired, InvalidClaim, InvalidKey,
    IssuedInTheFuture, Malformed, Missing, MissingClaim, NotYetValid, Several, TooLarge,
    UnsupportedHeader, WrongMethod, WrongToken, WrongType, WrongUrl,
};
use auth_core::jwt::{DpopVerifier, VerifyError};
use http::{HeaderMap, HeaderValue, Method, Uri};

use super::super::fixture::all_text;
use super::super::signing::{ed_jwk, modulus, rsa_jwk};
use super::*;

/// Why a proof is there, the proof, and what is to become of it.
type Row = (String, String, Result<(), DpopError>);

const ACCEPTED: Result<(), DpopError> = Ok(());

fn row(
    situation: impl Into<String>,
    proof: impl Into<String>,
    verdict: Result<(), DpopError>,
) -> Row {
    (situation.into(), proof.into(), verdict)
}

fn good() -> Draft {
    proof_for(&token())
}

/// One token for the whole table.
fn token() -> String {
    static TOKEN: std::sync::LazyLock<String> = std::sync::LazyLock::new(session);
    TOKEN.clone()
}

#[tokio::test]
async fn a_proof_is_held_against_the_table() {
    let tables = [forms(), headers(), keys_of_proofs(), claims(), urls(), dates()];
    let (dpop, token) = (dpop().without_guard(), token());
    let mut failures = String::new();
    for (situation, proof, expected) in tables.into_iter().flatten() {
        let got = verdict(&dpop, &token, &proof).await;
        let expected = expected.map_err(VerifyError::InvalidProof);
        if format!("{got:?}") != format!("{expected:?}") {
            writeln!(failures, "{situation}: {got:?}, not {expected:?}").unwrap();
        }
        let Err(error) = got else { continue };
        let text = all_text(&error);
        let parts = proof.split('.').chain(token.split('.')).filter(|part| part.len() > 8);
        if let Some(part) =
            parts.chain(["proof-of-the-table", "invoices"]).find(|p| text.contains(p))
        {
            writeln!(failures, "{situation}: {text} has {part}").unwrap();
        }
    }
    assert!(failures.is_empty(), "{failures}");
}

/// Checks 2 and 6: a well-formed JWT, whose signature matches its key.
fn forms() -> Vec<Row> {
    let parts = || String::from(good());
    let (message, signature) = {
        let [header, claims, signature] = good().parts();
        (format!("{header}.{claims}"), signature)
    };
    let not_three = || Err(Malformed("it does not have three parts"));
    let p384 = ec_jwk(&keys().p384, r#""alg":"ES384""#);
    vec![
        row("a good proof", parts(), ACCEPTED),
        row("an empty header", "", not_three()),
        row("two parts", message.as_str(), not_three()),
        row("four parts", format!("{}.x", parts()), not_three()),
        row("two proofs in a header", format!("{}, {}", parts(), parts()), not_three()),
        row("no signature", format!("{message}."), Err(BadSignature)),
        row("a signature that is not base64url", format!("{message}.{signature}="), {
            Err(Malformed("its signature is not base64url"))
        }),
        row("a signature by another key", good().sign(Sign::Ec(&keys().p384)), Err(BadSignature)),
        row("a signature of zeros", good().sign(Sign::Bytes(vec![0; 64])), Err(BadSignature)),
        row("a signature in DER", good().sign(Sign::EcDer), Err(BadSignature)),
        row(
            "a key that did not sign",
            good().header("jwk", &p384).header("alg", "\"ES384\""),
            Err(BadSignature),
        ),
        row("claims that are a list", good().raw_claims("[]"), {
            Err(Malformed("its claims are not a JSON object"))
        }),
        row("a header that is a list", good().raw_header("[]"), {
            Err(Malformed("its header is not a JSON object"))
        }),
        row("a proof that is too long", good().claim("x", format!("\"{}\"", "x".repeat(8000))), {
            Err(TooLarge(8192))
        }),
        row(
            "a header that is too long",
            good().header("x", &format!("\"{}\"", "x".repeat(3000))),
            Err(Malformed("its header is too long")),
        ),
    ]
}

/// Checks 4 and 5: `typ` and `alg`, and what the header must not have.
fn headers() -> Vec<Row> {
    let mut rows = vec![
        row("no typ", good().no_header("typ"), Err(WrongType)),
        row("no alg", good().no_header("alg"), Err(Malformed("its header names no algorithm"))),
        row("alg is a number", good().header("alg", "256"), {
            Err(Malformed("its header names no algorithm"))
        }),
        row("a kid that nobody needs", good().header("kid", "\"k\""), ACCEPTED),
    ];
    for typ in ["\"DPoP+JWT\"", "\"application/dpop+jwt\""] {
        rows.push(row(format!("typ {typ}"), good().header("typ", typ), ACCEPTED));
    }
    for typ in
        ["\"JWT\"", "\"dpop\"", "\"at+jwt\"", "\"dpop+jwt \"", "\"\"", "null", "[\"dpop+jwt\"]"]
    {
        rows.push(row(format!("typ {typ}"), good().header("typ", typ), Err(WrongType)));
    }
    for alg in ["none", "None", "", "HS256", "es256", "ES512", "ES256K", "RS256", "ES384", "EdDSA"]
    {
        let proof = good().header("alg", &format!("\"{alg}\""));
        rows.push(row(format!("alg {alg}"), proof, Err(AlgorithmNotAllowed)));
    }
    let hmac = Sign::Hmac(aws_lc_rs::hmac::HMAC_SHA256, jwk().into_bytes());
    let hmac = good().header("alg", "\"HS256\"").sign(hmac);
    rows.push(row("an HMAC with the public key", hmac, Err(AlgorithmNotAllowed)));
    for name in ["crit", "jku", "x5u", "x5c"] {
        rows.push(row(name, good().header(name, "[\"exp\"]"), Err(UnsupportedHeader(name))));
    }
    for (name, json) in
        [("alg", "\"ES256\""), ("typ", "\"dpop+jwt\""), ("jwk", "{}"), ("j\\u0077k", "{}")]
    {
        let twice = Err(Malformed("its header has a parameter twice"));
        rows.push(row(format!("{name} twice"), good().also_header(name, json), twice));
    }
    rows
}

const NO_JWK: DpopError =
    InvalidKey("it is not a JWK: a member is missing, is there twice, or has the wrong type");

/// Check 7: a public key, and nothing of a private one.
fn keys_of_proofs() -> Vec<Row> {
    let missing = InvalidKey("its header has no `jwk`");
    let mut rows = vec![row("no jwk", good().no_header("jwk"), Err(missing))];
    for json in ["null", "1", "\"key\"", "[]", "{}", r#"{"kty":1}"#, r#"{"kty":"EC","kty":"EC"}"#] {
        rows.push(row(format!("jwk {json}"), good().header("jwk", json), Err(NO_JWK)));
    }
    let with = |more: &str| good().header("jwk", &ec_jwk(&keys().p256, more));
    for name in ["d", "p", "q", "dp", "dq", "qi", "oth"] {
        let private = with(&format!(r#""{name}":"AAAA""#));
        let verdict = Err(InvalidKey("it has members of a private key"));
        rows.push(row(format!("a key with `{name}`"), private, verdict));
    }
    let (n, zeros) = (base64url(modulus(&keys().rsa)), base64url([0; 32]));
    for (situation, json, why) in [
        ("a shared secret", r#"{"kty":"oct","k":"AAAA"}"#.to_owned(), "it is a shared secret"),
        (
            "another type",
            r#"{"kty":"AKP"}"#.to_owned(),
            "its type, `kty`, is none of RSA, EC and OKP",
        ),
        (
            "another curve",
            r#"{"kty":"EC","crv":"secp256k1"}"#.to_owned(),
            "its curve, `crv`, is none of P-256, P-384 and Ed25519",
        ),
        (
            "a point off its curve",
            format!(r#"{{"kty":"EC","crv":"P-256","x":"{zeros}","y":"{zeros}"}}"#),
            "its point is not on its curve",
        ),
        (
            "an exponent of one",
            format!(r#"{{"kty":"RSA","n":"{n}","e":"AQ"}}"#),
            "its modulus or exponent is not valid for RSA",
        ),
        (
            "a key for encryption",
            ec_jwk(&keys().p256, r#""use":"enc""#),
            "its `use` says that it is not for signatures",
        ),
        (
            "a key for another algorithm",
            ec_jwk(&keys().p256, r#""alg":"RS256""#),
            "its algorithm, `alg`, is unknown, or does not match its type",
        ),
    ] {
        rows.push(row(situation, good().header("jwk", &json), Err(InvalidKey(why))));
    }
    let twice = good().header("jwk", &ec_jwk(&keys().p256, r#""x":"AAAA""#));
    rows.push(row("a coordinate twice", twice, Err(NO_JWK)));
    rows
}

/// Checks 3, 8 and 12: the claims that are required, the method, and the token.
fn claims() -> Vec<Row> {
    let mut rows = Vec::new();
    for name in ["jti", "htm", "htu", "iat", "ath"] {
        rows.push(row(format!("no {name}"), good().no_claim(name), Err(MissingClaim(name))));
        for json in ["null", "[]", "{}", "true"] {
            let proof = good().claim(name, json);
            rows.push(row(format!("{name} is {json}"), proof, Err(InvalidClaim(name))));
        }
        let twice = good().also_claim(name, "\"x\"");
        rows.push(row(format!("{name} twice"), twice, Err(DuplicateClaim)));
    }
    for name in ["jti", "htm", "htu", "ath"] {
        let proof = good().claim(name, "\"\"");
        rows.push(row(format!("{name} is empty"), proof, Err(InvalidClaim(name))));
    }
    for method in ["POST", "get", "HEAD", "GET ", "*"] {
        let proof = good().claim("htm", format!("\"{method}\""));
        rows.push(row(format!("htm {method}"), proof, Err(WrongMethod)));
    }
    let hash = sha256(&token());
    for (situation, ath) in [
        ("the hash of another token", sha256(&String::from(bearer_session()))),
        ("the hash with its scheme", sha256(&format!("DPoP {}", token()))),
        ("a padded hash", format!("{hash}=")),
        ("half a hash", hash[..21].to_owned()),
        ("the token", token()),
    ] {
        let proof = good().claim("ath", format!("\"{ath}\""));
        rows.push(row(situation, proof, Err(WrongToken)));
    }
    rows.push(row("a nonce, which is not asked for", good().claim("nonce", "\"n\""), ACCEPTED));
    rows
}

/// Check 9: `htu` is the request's URL, compared in its normal form, without query and fragment.
fn urls() -> Vec<Row> {
    let mut rows = Vec::new();
    for (htu, verdict) in [
        ("HTTPS://API.Example.com:443/invoices/7", ACCEPTED),
        ("https://api.example.com/invoices/./x/../7", ACCEPTED),
        ("https://api.example.com/%69nvoices/7", ACCEPTED),
        ("https://api.example.com/invoices/7?a=b", ACCEPTED),
        ("https://api.example.com/invoices/7#a", ACCEPTED),
        ("http://api.example.com/invoices/7", Err(WrongUrl)),
        ("https://api.example.com/invoices/8", Err(WrongUrl)),
        ("https://api.example.com/invoices/7/", Err(WrongUrl)),
        ("https://api.example.com/invoices%2F7", Err(WrongUrl)),
        ("https://api.example.com/Invoices/7", Err(WrongUrl)),
        ("https://api.example.com:8443/invoices/7", Err(WrongUrl)),
        ("https://evil.example.com/invoices/7", Err(WrongUrl)),
        ("https://api.example.com@evil.example.com/invoices/7", Err(WrongUrl)),
        ("https://user@api.example.com/invoices/7", Err(WrongUrl)),
        ("//api.example.com/invoices/7", Err(WrongUrl)),
        ("/invoices/7", Err(WrongUrl)),
        ("https:/api.example.com/invoices/7", Err(WrongUrl)),
        (r"https:\\\\api.example.com\\invoices\\7", Err(WrongUrl)),
        (" https://api.example.com/invoices/7", Err(WrongUrl)),
    ] {
        let proof = good().claim("htu", format!("\"{htu}\""));
        rows.push(row(format!("htu {htu}"), proof, verdict));
    }
    rows
}

/// Check 11: made just now. The times are seconds from now.
fn dates() -> Vec<Row> {
    let mut rows = Vec::new();
    for (claim, seconds, verdict) in [
        ("iat", -59, ACCEPTED),
        ("iat", -60, Err(Expired)),
        ("iat", -NOW, Err(Expired)),
        ("iat", -3 * NOW, Err(Expired)),
        ("iat", 5, ACCEPTED),
        ("iat", 6, Err(IssuedInTheFuture)),
        ("iat", NOW, Err(IssuedInTheFuture)),
        ("exp", 1, ACCEPTED),
        ("exp", -4, ACCEPTED),
        ("exp", -5, Err(Expired)),
        ("nbf", 5, ACCEPTED),
        ("nbf", 6, Err(NotYetValid)),
    ] {
        let proof = good().claim(claim, (NOW + seconds).to_string());
        rows.push(row(format!("{claim} {seconds}"), proof, verdict));
    }
    rows.push(row("a fraction of a second", good().claim("iat", "1700000000.5"), ACCEPTED));
    rows.push(row("iat as text", good().claim("iat", "\"1700000000\""), Err(InvalidClaim("iat"))));
    rows.push(row("exp as text", good().claim("exp", "\"1800000000\""), Err(InvalidClaim("exp"))));
    let huge = good().claim("iat", "1e308");
    rows.push(row("iat beyond all time", huge, Err(IssuedInTheFuture)));
    rows
}

#[tokio::test]
async fn the_window_of_time_can_be_set() {
    let dpop = dpop().without_guard().max_age(Duration::from_secs(10));
    let dpop = dpop.leeway(Duration::from_secs(1));
    for (seconds, expected) in [(-9, "accepted"), (-10, "Expired"), (1, "accepted"), (2, "Issued")]
    {
        let proof = String::from(good().claim("iat", (NOW + seconds).to_string()));
        let name = name(&verdict(&dpop, &token(), &proof).await);
        assert!(name.starts_with(expected), "{seconds}: {name}");
    }
}

/// Check 1: one header.
#[test]
fn a_request_has_one_proof() {
    let (dpop, uri) = (dpop(), Uri::from_static(PATH));
    let proof = HeaderValue::from_str(&String::from(good())).unwrap();
    let latin = HeaderValue::from_bytes(b"a.b.c\xe9").unwrap();
    for (values, reason) in [
        (vec![], Missing),
        (vec![&proof, &proof], Several),
        (vec![&latin], Malformed("it is not ASCII")),
    ] {
        let mut headers = HeaderMap::new();
        values.into_iter().for_each(|value| {
            headers.append("DPoP", value.clone());
        });
        let error = dpop.proof(&Method::GET, &uri, &headers).unwrap_err();
        assert!(matches!(error, VerifyError::InvalidProof(why) if why == reason), "{error:?}");
    }
}

#[tokio::test]
async fn keys_of_all_kinds_make_proofs() {
    let keys = keys();
    let n = base64url(modulus(&keys.rsa));
    let x = base64url(keys.ed25519.public_key().as_ref());
    let rsa = format!(r#"{{"e":"AQAB","kty":"RSA","n":"{n}"}}"#);
    let ed = format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{x}"}}"#);
    let point = &keys.p384.public_key().as_ref()[1..];
    let (x, y) = (base64url(&point[..48]), base64url(&point[48..]));
    let p384 = format!(r#"{{"crv":"P-384","kty":"EC","x":"{x}","y":"{y}"}}"#);
    let blank = r#""kid":"k""#;
    let padded = rsa_jwk(&keys.rsa, blank).replace(&n, &format!("{n}=="));
    for (algorithm, jwk, canonical, sign) in [
        ("RS256", rsa_jwk(&keys.rsa, blank), &rsa, Sign::rs256()),
        ("PS256", rsa_jwk(&keys.rsa, blank), &rsa, Sign::rsa("PS256")),
        ("RS256", padded, &rsa, Sign::rs256()),
        ("ES384", ec_jwk(&keys.p384, blank), &p384, Sign::Ec(&keys.p384)),
        ("EdDSA", ed_jwk(&keys.ed25519, blank), &ed, Sign::Ed),
        ("Ed25519", ed_jwk(&keys.ed25519, blank), &ed, Sign::Ed),
    ] {
        let token = String::from(bound_to(&sha256(canonical)));
        let proof = proof_for(&token).header("alg", &format!("\"{algorithm}\""));
        let proof = String::from(proof.header("jwk", &jwk).sign(sign));
        assert_eq!(name(&verdict(&dpop(), &token, &proof).await), "accepted", "{algorithm}");
    }
}

/// The example of RFC 9449, sections 6.1 and 7.1.
#[tokio::test]
async fn the_example_of_the_standard_is_accepted() {
    let proof = "eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6IkVTMjU2IiwiandrIjp7Imt0eSI6IkVDIiwieCI6Imw4dEZyaHgtMzR0VjNoUklDUkRZOXpDa0RscEJoRjQyVVFVZldWQVdCRnMiLCJ5IjoiOVZFNGpmX09rX282NHpiVFRsY3VOSmFqSG10NnY5VERWclUwQ2R2R1JEQSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiJlMWozVl9iS2ljOC1MQUVCIiwiaHRtIjoiR0VUIiwiaHR1IjoiaHR0cHM6Ly9yZXNvdXJjZS5leGFtcGxlLm9yZy9wcm90ZWN0ZWRyZXNvdXJjZSIsImlhdCI6MTU2MjI2MjYxOCwiYXRoIjoiZlVIeU8ycjJaM0RaNTNFc05yV0JiMHhXWG9hTnk1OUlpS0NBcWtzbVFFbyJ9.2oW9RP35yRqzhrtNP86L-Ey71EOptxRimPPToA1plemAgR6pxHF8y6-yqyVnmcw6Fy1dqd-jfxSYoMxhAJpLjA";
    let dpop = DpopVerifier::new("https://resource.example.org").unwrap().clock(At(1_562_262_620));
    let (uri, headers) = (Uri::from_static("/protectedresource?a=b"), header(proof));
    let proof = dpop.proof(&Method::GET, &uri, &headers).unwrap();
    let token = Secret::from("Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU");
    proof.verify(&token, "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I").await.unwrap();
}
