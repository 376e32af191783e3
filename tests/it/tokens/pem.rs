//! Keys that are given in the code: in PEM, or as a JWK.

use auth_core::Secret;
use auth_core::jwt::{JwksVerifier, KeySet};
use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der};
use aws_lc_rs::signature::KeyPair as _;

use super::fixture::{Draft, StillClock};
use super::key_sets::{good, rules};
use super::signing::{Sign, bad_ed25519, ec_jwk, ed_jwk, jwks, keys, modulus, pem, rsa_jwk, spki};

/// What becomes of a token with these keys, in a word.
async fn verdict(keys: KeySet, token: Draft) -> &'static str {
    let verifier: JwksVerifier = JwksVerifier::new(keys, rules()).clock(StillClock::new());
    match verifier.verify(&Secret::from(String::from(token))).await {
        Ok(_) => "accepted",
        Err(error) => error.name(),
    }
}

#[tokio::test]
async fn a_key_in_pem_is_used_whatever_key_a_token_names() {
    let keys = keys();
    let rsa = pem("PUBLIC KEY", &spki(&keys.rsa));
    for (text, algorithm, sign) in [
        (rsa.clone(), "RS256", Sign::rs256()),
        (pem("RSA PUBLIC KEY", keys.rsa.public_key().as_ref()), "RS256", Sign::rs256()),
        (pem("PUBLIC KEY", &spki(&keys.p256)), "ES256", Sign::Ec(&keys.p256)),
        (pem("PUBLIC KEY", &spki(&keys.p384)), "ES384", Sign::Ec(&keys.p384)),
        (pem("PUBLIC KEY", &spki(&keys.ed25519)), "EdDSA", Sign::Ed),
        (rsa.replace('\n', "\\n"), "RS256", Sign::rs256()),
        (rsa.replace('\n', "\r\n"), "RS256", Sign::rs256()),
        (format!("\n\n{rsa}\n"), "RS256", Sign::rs256()),
        (rsa.trim().to_owned(), "RS256", Sign::rs256()),
    ] {
        for kid in ["key-1", "another"] {
            let token = good().by(algorithm, kid, sign.clone());
            let key = KeySet::from_pem(&text).unwrap();
            assert_eq!(key.len(), 1);
            assert_eq!(verdict(key, token).await, "accepted", "{algorithm} {text}");
        }
        let nameless = good().by(algorithm, "x", sign).no_header("kid");
        let key = || KeySet::from_pem(&text).unwrap();
        assert_eq!(verdict(key(), nameless.clone()).await, "accepted", "{algorithm}");
        let others = nameless.clone().sign(Sign::by_the_other());
        assert_eq!(verdict(key(), others).await, "bad_signature", "{algorithm}");
        let unsigned = nameless.header("alg", "\"none\"").sign(Sign::Bytes(Vec::new()));
        assert_eq!(verdict(key(), unsigned).await, "algorithm_not_allowed", "{algorithm}");
    }
    // The old one and the new one.
    let both =
        || KeySet::from_pem(&(rsa.clone() + &pem("PUBLIC KEY", &spki(&keys.other_rsa)))).unwrap();
    assert_eq!(both().len(), 2);
    assert_eq!(verdict(both(), good()).await, "accepted");
    assert_eq!(verdict(both(), good().sign(Sign::by_the_other())).await, "accepted");

    let token = good().by("ES256", "key-1", Sign::Ec(&keys.p256));
    let key = KeySet::from_pem(&rsa).unwrap();
    assert_eq!(verdict(key, token).await, "algorithm_not_allowed");
}

/// `SubjectPublicKeyInfo` of an RSA key with a modulus of 128 bytes.
fn weak_rsa() -> Vec<u8> {
    let n = &modulus(&keys().rsa)[128..];
    let n = [&[0x80 | n[0]], &n[1..]].concat();
    let key = [b"\x30\x81\x89\x02\x81\x81\x00", &n[..], b"\x02\x03\x01\x00\x01"].concat();
    let identifier = b"\x30\x0d\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01\x05\x00";
    [b"\x30\x81\x9f", &identifier[..], b"\x03\x81\x8d\x00", &key].concat()
}

/// `SubjectPublicKeyInfo` of a point that is said to be on secp256k1, which is as long as P-256's.
fn on_another_curve() -> Vec<u8> {
    let point = keys().p256.public_key().as_ref();
    let identifier = b"\x30\x10\x06\x07\x2a\x86\x48\xce\x3d\x02\x01\x06\x05\x2b\x81\x04\x00\x0a";
    [b"\x30\x56", &identifier[..], b"\x03\x42\x00", point].concat()
}

fn private(key: &impl AsDer<Pkcs8V1Der<'static>>) -> Vec<u8> {
    key.as_der().unwrap().as_ref().to_vec()
}

#[test]
fn what_is_no_public_key_in_pem_is_refused() {
    let keys = keys();
    let (rsa, private_rsa) = (spki(&keys.rsa), private(&keys.rsa));
    let private_p256 = keys.p256.to_pkcs8v1().unwrap().as_ref().to_vec();
    let public = pem("PUBLIC KEY", &rsa);
    let trailing = [&rsa[..], &[0]].concat();
    for (situation, text) in [
        ("nothing", String::new()),
        ("text", "PUBLIC KEY-----".to_owned()),
        ("an empty block", pem("PUBLIC KEY", &[])),
        ("no base64", public.replace("MII", "%%%")),
        ("DER in base64 alone", public.lines().skip(1).take(3).collect()),
        ("a block without an end", public.lines().take(4).collect::<Vec<_>>().join("\n")),
        ("a key cut short", pem("PUBLIC KEY", &rsa[..200])),
        ("a key and more", pem("PUBLIC KEY", &trailing)),
        ("a private RSA key", pem("PRIVATE KEY", &private_rsa)),
        ("a private EC key", pem("PRIVATE KEY", &private_p256)),
        ("a private Ed25519 key", pem("PRIVATE KEY", &private(&keys.ed25519))),
        ("a private RSA key in PKCS#1", pem("RSA PRIVATE KEY", &private_rsa[26..])),
        ("a private EC key in SEC1", pem("EC PRIVATE KEY", &private_p256)),
        ("an encrypted private key", pem("ENCRYPTED PRIVATE KEY", &private_rsa)),
        ("a private RSA key that is said to be public", pem("PUBLIC KEY", &private_rsa)),
        ("a private EC key that is said to be public", pem("PUBLIC KEY", &private_p256)),
        ("a private Ed25519 key that is said to be public", {
            pem("PUBLIC KEY", &private(&keys.ed25519))
        }),
        ("a private RSA key in PKCS#1 that is said to be public", {
            pem("RSA PUBLIC KEY", &private_rsa[26..])
        }),
        ("an EC key that is said to be RSA", pem("RSA PUBLIC KEY", &spki(&keys.p256))),
        ("a certificate", pem("CERTIFICATE", &rsa)),
        ("a certificate request", pem("CERTIFICATE REQUEST", &rsa)),
        ("an OpenSSH key", pem("OPENSSH PUBLIC KEY", &rsa)),
        ("a private key before the public one", pem("PRIVATE KEY", &private_rsa) + &public),
        ("a private key after the public one", public.clone() + &pem("PRIVATE KEY", &private_rsa)),
        ("a certificate before the public key", pem("CERTIFICATE", &rsa) + &public),
        ("text before the key", format!("key:\n{public}")),
        ("text after the key", format!("{public}key")),
        ("text between two keys", format!("{public}and\n{public}")),
        ("RSA of 1024 bits", pem("PUBLIC KEY", &weak_rsa())),
        ("EC on secp256k1", pem("PUBLIC KEY", &on_another_curve())),
        ("a JWK", rsa_jwk(&keys.rsa, r#""kid":"key-1""#)),
    ] {
        let Err(error) = KeySet::from_pem(&text) else { panic!("{situation} was taken") };
        let shown = format!("{error} {error:?}");
        let lines = text.lines().filter(|line| line.len() > 20 && !line.starts_with("-----"));
        for line in lines {
            assert!(!shown.contains(line), "{situation}: {shown}");
        }
    }
}

/// What files, shells and environment variables make of a PEM: nothing of it changes the key.
#[tokio::test]
async fn layout_does_not_change_a_key_in_pem() {
    let keys = keys();
    let both = pem("PUBLIC KEY", &spki(&keys.rsa)) + &pem("PUBLIC KEY", &spki(&keys.other_rsa));
    let one = pem("PUBLIC KEY", &spki(&keys.rsa));
    for (text, count) in [(one, 1), (both, 2)] {
        let lines = |between: &str| text.replace('\n', between);
        for (situation, text) in [
            ("line breaks of Windows", lines("\r\n")),
            ("line breaks of old", lines("\r")),
            ("line breaks as \\n", lines("\\n")),
            ("line breaks as \\r\\n", lines("\\r\\n")),
            ("line breaks as \\r", lines("\\r")),
            ("line breaks as \\\\n", lines("\\\\n")),
            ("line breaks as \\\\r\\\\n", lines("\\\\r\\\\n")),
            ("blanks for line breaks", lines(" ")),
            ("tabs for line breaks", lines("\t")),
            ("no line breaks", lines("")),
            ("empty lines", lines("\n\n")),
            ("indented lines", lines("\n    ")),
            ("double quotes", format!("\"{text}\"")),
            ("single quotes", format!("'{text}'")),
            ("quotes and a line break", format!(" \"{text}\"\r\n")),
            ("quotes in quotes", format!("'\"{text}\"'")),
            ("quotes around escapes", format!("\"{}\"", lines("\\n"))),
            ("escaped quotes around escapes", format!("\\\"{}\\\"", lines("\\n"))),
            ("a byte order mark", format!("\u{feff}{text}")),
            ("a byte order mark in quotes", format!("\"\u{feff}{text}\"")),
        ] {
            let key =
                KeySet::from_pem(&text).unwrap_or_else(|error| panic!("{situation}: {error}"));
            assert_eq!(key.len(), count, "{situation}");
            assert_eq!(verdict(key, good()).await, "accepted", "{situation}");
        }
    }
    let jwk = rsa_jwk(&keys.rsa, r#""kid":"key-1""#);
    for text in [
        format!("\u{feff}{jwk}"),
        format!("'{jwk}'\n"),
        format!("\"{jwk}\""),
        format!("\r\n{jwk}\r\n"),
        serde_json::to_string(&jwk).unwrap(),
    ] {
        let key = KeySet::from_jwk(&text).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(verdict(key, good()).await, "accepted", "{text}");
    }
}

#[test]
fn what_is_in_the_way_of_a_key_in_pem_is_named() {
    let keys = keys();
    let public = pem("PUBLIC KEY", &spki(&keys.rsa));
    let off_curve = |mut der: Vec<u8>| {
        *der.last_mut().unwrap() ^= 1;
        pem("PUBLIC KEY", &der)
    };
    let edwards = |point: &[u8]| {
        let der = spki(&keys.ed25519);
        pem("PUBLIC KEY", &[&der[..der.len() - 32], point].concat())
    };
    let mut rows = vec![
        (String::new(), "is empty"),
        ("\"\"\n".to_owned(), "is empty"),
        (format!("key: {public}"), "does not begin with `-----BEGIN PUBLIC KEY-----`"),
        ("issuer.pem".to_owned(), "does not begin with `-----BEGIN PUBLIC KEY-----`"),
        (public.replace("-----END", "----END"), "`-----END PUBLIC KEY-----`"),
        (format!("{public}key"), "something else after it"),
        (public.replace("MII", "M%I"), "not base64"),
        (pem("PRIVATE KEY", &private(&keys.rsa)), "private key"),
        (pem("CERTIFICATE", &spki(&keys.rsa)), "certificate"),
        (pem("PUBLIC KEY", &weak_rsa()), "from 2048 to 8192 bits"),
        (pem("PUBLIC KEY", &on_another_curve()), "RSA, EC on P-256 or P-384, or Ed25519"),
        (off_curve(spki(&keys.p256)), "not on its curve"),
        (off_curve(spki(&keys.p384)), "not on its curve"),
    ];
    for (situation, point) in bad_ed25519() {
        let rule = match situation {
            "an Ed25519 key off its curve" => "not on its curve",
            "order 1 with a sign" | "order 2 with a sign" => "the encoding that RFC 8032 requires",
            _ if situation.contains("prime") => "the encoding that RFC 8032 requires",
            _ => "small order",
        };
        rows.push((edwards(&point), rule));
    }
    for (text, rule) in rows {
        let Err(error) = KeySet::from_pem(&text) else { panic!("{text} was taken") };
        assert!(error.to_string().contains(rule), "{rule}: {error}");
    }
}

#[tokio::test]
async fn a_key_as_a_jwk_is_used_for_its_name() {
    let keys = keys();
    let named = r#""kid":"key-1""#;
    for (jwk, token) in [
        (rsa_jwk(&keys.rsa, named), good()),
        (ec_jwk(&keys.p256, named), good().by("ES256", "key-1", Sign::Ec(&keys.p256))),
        (ec_jwk(&keys.p384, named), good().by("ES384", "key-1", Sign::Ec(&keys.p384))),
        (ed_jwk(&keys.ed25519, named), good().by("EdDSA", "key-1", Sign::Ed)),
    ] {
        for text in [jwk.clone(), jwks(std::slice::from_ref(&jwk))] {
            let key = || KeySet::from_jwk(&text).unwrap();
            assert_eq!(verdict(key(), token.clone()).await, "accepted", "{text}");
            let other = token.clone().header("kid", "\"other\"");
            assert_eq!(verdict(key(), other).await, "unknown_key", "{text}");
            let nameless = token.clone().no_header("kid");
            assert_eq!(verdict(key(), nameless).await, "missing_key_id", "{text}");
        }
    }
    let nameless = KeySet::from_jwk(&rsa_jwk(&keys.rsa, r#""use":"sig""#)).unwrap();
    assert_eq!(verdict(nameless, good().no_header("kid")).await, "accepted");
}

#[test]
fn what_is_no_jwk_is_refused_and_not_repeated() {
    let named = r#""kid":"key-1""#;
    let secret = r#"{"kty":"oct","kid":"key-1","k":"c2VjcmV0LXRleHQtb2YtYS1rZXk"}"#;
    let encrypts = rsa_jwk(&keys().rsa, r#""use":"enc""#);
    let nameless = jwks(&[rsa_jwk(&keys().rsa, r#""use":"sig""#)]);
    let two = rsa_jwk(&keys().rsa, named).repeat(2);
    for text in [
        "",
        "{}",
        "[]",
        "null",
        "key",
        r#"{"keys":[]}"#,
        r#"{"keys":{}}"#,
        secret,
        &encrypts,
        &nameless,
        &two,
        &jwks(&[secret.to_owned()]),
        &pem("PUBLIC KEY", &spki(&keys().rsa)),
    ] {
        let Err(error) = KeySet::from_jwk(text) else { panic!("{text} was taken") };
        assert!(!format!("{error} {error:?}").contains("c2VjcmV0"), "{error:?}");
    }
}
