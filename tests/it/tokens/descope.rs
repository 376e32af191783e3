//! The rules for session and refresh JWTs of a Descope project, and their decoded claims.

use auth_core::Secret;
use auth_core::jwt::VerifyError::{
    self, AlgorithmNotAllowed, BadSignature, DuplicateClaim, InvalidClaim, MissingClaim,
    WrongAudience, WrongIssuer, WrongUse,
};
use auth_core::jwt::{KeySet, VerifyToken};
use auth_providers::descope::{SessionClaims, SessionVerifier};

use super::fixture::{ACCEPTED, Draft, Row, StillClock, assert_distinct, hold, row};
use super::signing::{Sign, keys, spki, table_jwks};
use super::{claims, form, header};

const PROJECT: &str = "P2abc";

fn good() -> Draft {
    Draft::new(&[
        ("sub", "\"user-of-the-table\""),
        ("iss", "\"https://api.descope.com/v1/apps/P2abc\""),
        ("drn", "\"DS\""),
        ("exp", "1700000060"),
        ("iat", "1700000000"),
        ("nbf", "1699999990"),
        ("permissions", "[\"read\"]"),
        ("roles", "[\"reader\"]"),
        ("tenants", r#"{"T1":{"permissions":["pay"],"roles":["payer"]}}"#),
    ])
}

fn verifier() -> SessionVerifier {
    let keys = KeySet::from_jwk(&table_jwks()).unwrap();
    SessionVerifier::new(PROJECT, keys).unwrap().clock(StillClock::new())
}

/// What takes refresh JWTs, as the tables take what takes session JWTs.
struct Refresh(SessionVerifier);

impl VerifyToken for Refresh {
    type Claims = SessionClaims;

    async fn verify(&self, token: &Secret) -> Result<SessionClaims, VerifyError> {
        self.0.verify_refresh(token).await
    }
}

#[tokio::test]
async fn a_session_jwt_is_held_against_the_table() {
    let tables = [
        header::rows(&good()),
        form::rows(&good()),
        claims::rows(&good(), 5, &Err(InvalidClaim("aud".into()))),
        curves(),
        issuers(),
        audiences(),
        own_claims(),
        uses(),
    ];
    let project: Vec<_> = tables.into_iter().flatten().collect();
    let (audience, refresh) = (own_audience(), refreshes());
    assert_distinct(&[&project, &audience, &refresh]);
    let count = hold(&verifier(), &project).await
        + hold(&verifier().audience("api"), &audience).await
        + hold(&Refresh(verifier()), &refresh).await;
    assert!(count >= 60, "{count}");
}

/// ECDSA, which Descope's older projects sign with.
fn curves() -> Vec<Row> {
    let keys = keys();
    let (p256, p384) = (Sign::Ec(&keys.p256), Sign::Ec(&keys.p384));
    let mut rows = vec![
        row("RFC 7518, 3.4", "ES256", good().by("ES256", "ec-256", p256.clone()), ACCEPTED),
        row("RFC 7518, 3.4", "ES384", good().by("ES384", "ec-384", p384.clone()), ACCEPTED),
    ];
    for (situation, algorithm, kid, sign) in [
        ("ES384 that names a key on P-256", "ES384", "ec-256", p384.clone()),
        ("ES256 that names a key on P-384", "ES256", "ec-384", p256.clone()),
        ("ES512 that names a key on P-384", "ES512", "ec-384", p384.clone()),
        ("RS256 that names a key on P-384", "RS256", "ec-384", Sign::rs256()),
        ("HS256 that names a key on P-256", "HS256", "ec-256", {
            Sign::Hmac(aws_lc_rs::hmac::HMAC_SHA256, spki(&keys.p256))
        }),
        ("es256 in small letters", "es256", "ec-256", p256.clone()),
        ("EdDSA that names a key on P-256", "EdDSA", "ec-256", Sign::Ed),
    ] {
        let token = good().by(algorithm, kid, sign);
        rows.push(row("RFC 8725, 3.1", situation, token, Err(AlgorithmNotAllowed)));
    }
    // The order of P-256: what `r` and `s` must be less than.
    let order = [
        0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xbc,
        0xe6, 0xfa, 0xad, 0xa7, 0x17, 0x9e, 0x84, 0xf3, 0xb9, 0xca, 0xc2, 0xfc, 0x63, 0x25, 0x51,
    ];
    for (situation, algorithm, kid, sign) in [
        ("ES256 by another key", "ES256", "ec-256", p384.clone()),
        ("ES256 of zeros", "ES256", "ec-256", Sign::Bytes(vec![0; 64])),
        ("ES256 of the group's order", "ES256", "ec-256", Sign::Bytes([order, order].concat())),
        ("ES256 with r of zero", "ES256", "ec-256", Sign::Bytes([[0; 32], [1; 32]].concat())),
        ("ES256 with s of zero", "ES256", "ec-256", Sign::Bytes([[1; 32], [0; 32]].concat())),
        ("ES256 of ones", "ES256", "ec-256", Sign::Bytes(vec![0xff; 64])),
        ("ES256 in DER", "ES256", "ec-256", Sign::EcDer),
        ("ES256 of nothing", "ES256", "ec-256", Sign::Bytes(Vec::new())),
        ("ES256 a byte short", "ES256", "ec-256", Sign::Bytes(vec![1; 63])),
        ("ES256 as long as ES384", "ES256", "ec-256", Sign::Bytes(vec![1; 96])),
        ("ES256 that is RS256", "ES256", "ec-256", Sign::rs256()),
        ("ES384 of zeros", "ES384", "ec-384", Sign::Bytes(vec![0; 96])),
        ("ES384 of nothing", "ES384", "ec-384", Sign::Bytes(Vec::new())),
        (
            "ES384 of DER zeros",
            "ES384",
            "ec-384",
            Sign::Bytes(b"\x30\x06\x02\x01\0\x02\x01\0".to_vec()),
        ),
        ("ES384 that is ES256", "ES384", "ec-384", p256),
    ] {
        let token = good().by(algorithm, kid, sign);
        rows.push(row("RFC 7518, 3.4", situation, token, Err(BadSignature)));
    }
    rows
}

/// The project id, or a URL whose last or last but one segment it is. A URL elsewhere is accepted,
/// since the keys are the project's alone.
fn issuers() -> Vec<Row> {
    let rule = "RFC 7519, 4.1.1";
    let missing = good().no_claim("iss");
    let mut rows = vec![row(rule, "no iss", missing, Err(MissingClaim("iss")))];
    for issuer in [
        "P2abc",
        "https://api.descope.com/P2abc",
        "https://api.descope.com/v1/apps/P2abc",
        "https://api.descope.com/v1/apps/P2abc/",
        "https://auth.example.com/P2abc/app",
    ] {
        let token = good().claim("iss", format!("\"{issuer}\""));
        rows.push(row("Descope", format!("iss `{issuer}`"), token, ACCEPTED));
    }
    for issuer in [
        "",
        "/",
        "//",
        "P2ab",
        "P2abcd",
        "xP2abc",
        "p2abc",
        "P2abc ",
        "P2abc\\u0000",
        "https://evil.example.com/P2abcx",
        "https://evil.example.com/xP2abc",
        "https://evil.example.com/P2abc/x/y",
        "https://evil.example.com/P2abc//",
        "https://evil.example.com/?P2abc",
        "https://evil.example.com/?x=P2abc",
        "https://evil.example.com#P2abc",
        "https://evil.example.com/P2abc?x",
        "https://evil.example.com\\\\P2abc",
        "https://P2abc.evil.example.com",
        "https://api.descope.com/v1/apps/P2other",
        "https://api.descope.com",
    ] {
        let token = good().claim("iss", format!("\"{issuer}\""));
        rows.push(row(rule, format!("iss `{issuer}`"), token, Err(WrongIssuer)));
    }
    rows
}

fn audiences() -> Vec<Row> {
    let rule = "RFC 7519, 4.1.3";
    let mut rows = vec![row(rule, "no aud", good().no_claim("aud"), ACCEPTED)];
    for json in [r#""P2abc""#, r#"["P2abc"]"#, r#"["x","P2abc"]"#, r#""\u00502abc""#] {
        rows.push(row(rule, format!("aud {json}"), good().claim("aud", json), ACCEPTED));
    }
    for json in [
        r#""""#,
        "[]",
        r#"[""]"#,
        r#""P2ab""#,
        r#""P2abcd""#,
        r#""p2abc""#,
        r#""P2abc P2other""#,
        r#""https://api.descope.com/P2abc""#,
        r#"["x","y"]"#,
        r#""api""#,
    ] {
        rows.push(row(rule, format!("aud {json}"), good().claim("aud", json), Err(WrongAudience)));
    }
    for json in [r#"["P2abc",1]"#, r#"[["P2abc"]]"#, r#"{"P2abc":true}"#] {
        let verdict = Err(InvalidClaim("aud".into()));
        rows.push(row(rule, format!("aud {json}"), good().claim("aud", json), verdict));
    }
    rows
}

/// Where an audience of one's own is asked for.
fn own_audience() -> Vec<Row> {
    let rule = "RFC 7519, 4.1.3";
    vec![
        row(rule, "aud is missing where one is asked for", good(), Err(MissingClaim("aud"))),
        row(rule, "aud is the one that is asked for", good().claim("aud", "\"api\""), ACCEPTED),
        row(rule, "aud is the project all the same", good().claim("aud", "\"P2abc\""), ACCEPTED),
        row(
            rule,
            "aud begins as the one that is asked for",
            good().claim("aud", "\"api-2\""),
            Err(WrongAudience),
        ),
    ]
}

fn own_claims() -> Vec<Row> {
    let mut rows = Vec::new();
    for (name, wrong) in [
        ("drn", &["1", "true", "[\"DS\"]", "{}"][..]),
        ("dsub", &["1", "true", "[\"x\"]", "{}"]),
        ("dct", &["1", "[\"T1\"]", "{}"]),
        ("permissions", &["1", "\"read\"", "{}", "[1]", "[null]", "[[\"read\"]]"]),
        ("roles", &["1", "\"reader\"", "{}", "[1]"]),
        ("tenants", &["1", "\"T1\"", "[\"T1\"]", "[{}]", r#"{"T1":1}"#, r#"{"T1":"x"}"#]),
        ("tenants", &[r#"{"T1":{"permissions":"pay"}}"#]),
        ("tenants", &[r#"{"T1":{"roles":[1]}}"#]),
    ] {
        for json in wrong {
            let path = match *json {
                "[1]" | "[null]" | "[[\"read\"]]" => format!("{name}[0]"),
                r#"{"T1":{"permissions":"pay"}}"# => "tenants.T1.permissions".to_owned(),
                r#"{"T1":{"roles":[1]}}"# => "tenants.T1.roles[0]".to_owned(),
                _ if json.starts_with(r#"{"T1""#) => "tenants.T1".to_owned(),
                _ => name.to_owned(),
            };
            let token = good().claim(name, json);
            let verdict = Err(InvalidClaim(path.into()));
            rows.push(row("Descope", format!("{name} is {json}"), token, verdict));
        }
    }
    // What grants nothing.
    for json in ["1", "\"email\"", "{}", "[1]"] {
        rows.push(row("Descope", format!("amr is {json}"), good().claim("amr", json), ACCEPTED));
    }
    let empty = good().claim("tenants", r#"{"T1":null}"#);
    rows.push(row("Descope", "a tenant of which nothing is said", empty, ACCEPTED));
    for name in ["drn", "dsub", "dct", "amr", "permissions", "roles", "tenants"] {
        let escape = format!("\\u{:04x}{}", name.as_bytes()[0], &name[1..]);
        let twice = good().claim(name, "null").also_claim(&escape, "null");
        rows.push(row("RFC 7519, 4", format!("{name} twice"), twice, Err(DuplicateClaim)));
        rows.push(row("Descope", format!("no {name}"), good().no_claim(name), ACCEPTED));
        rows.push(row("Descope", format!("{name} is null"), good().claim(name, "null"), ACCEPTED));
    }
    let alone = good().no_claim("sub").claim("dsub", "\"of-nobody\"");
    rows.push(row("RFC 7519, 4.1.2", "dsub without sub", alone, Err(MissingClaim("sub"))));
    rows
}

/// The mark of a refresh JWT, or another one, where a session's is expected (RFC 8725, section
/// 2.8).
fn uses() -> Vec<Row> {
    let mut rows = Vec::new();
    for name in ["DSR", "", "ds", "DS ", "DSX", "D", "DSR\\u0000"] {
        let token = good().claim("drn", format!("\"{name}\""));
        rows.push(row("RFC 8725, 3.12", format!("drn `{name}`"), token, Err(WrongUse)));
    }
    let escaped = good().claim("drn", r#""D\u0053""#);
    rows.push(row("RFC 8725, 3.12", "drn is spelled with an escape", escaped, ACCEPTED));
    rows
}

/// Where a refresh JWT is expected.
fn refreshes() -> Vec<Row> {
    let refresh = || good().claim("drn", "\"DSR\"");
    vec![
        row("RFC 8725, 3.12", "a refresh JWT for a refresh", refresh(), ACCEPTED),
        row("RFC 8725, 3.12", "a session JWT for a refresh", good(), Err(WrongUse)),
        row("RFC 8725, 3.12", "a JWT without a mark for a refresh", good().no_claim("drn"), {
            Err(WrongUse)
        }),
        row(
            "RFC 8725, 3.12",
            "a JWT whose mark is null for a refresh",
            good().claim("drn", "null"),
            Err(WrongUse),
        ),
        row("RFC 8725, 3.12", "an expired refresh JWT", refresh().claim("exp", "1"), {
            Err(VerifyError::Expired)
        }),
        row(
            "RFC 7515, 5.2",
            "a refresh JWT by another key",
            refresh().sign(Sign::by_the_other()),
            Err(BadSignature),
        ),
        row(
            "RFC 7519, 4.1.1",
            "a refresh JWT of another project",
            refresh().claim("iss", "\"P2other\""),
            Err(WrongIssuer),
        ),
    ]
}

/// What a JWT with these claims beside the good ones says.
async fn read(claims: &[(&str, &str)]) -> SessionClaims {
    let token = claims.iter().fold(good(), |draft, (name, json)| draft.claim(name, json));
    verifier().verify(&Secret::from(String::from(token))).await.unwrap()
}

#[tokio::test]
async fn the_claims_of_a_session_are_given_by_name() {
    let session = read(&[("dct", "\"T1\""), ("amr", "[\"mfa\"]"), ("mine", "1")]).await;
    assert_eq!(session.user_id, "user-of-the-table");
    assert_eq!(session.issuer, "https://api.descope.com/v1/apps/P2abc");
    assert_eq!(session.token_name.as_deref(), Some("DS"));
    assert_eq!(session.expires_at.as_second(), 1_700_000_060);
    assert!(session.has_permission("read") && !session.has_permission("pay"));
    assert!(session.has_role("reader") && !session.has_role("payer"));
    let tenant = session.tenant("T1").unwrap();
    assert!(tenant.has_permission("pay") && !tenant.has_permission("read"));
    assert!(tenant.has_role("payer") && session.tenant("T2").is_none());
    assert_eq!(
        (session.current_tenant.as_deref(), &*session.extra["mine"].to_string()),
        (Some("T1"), "1")
    );
}

#[tokio::test]
async fn the_user_is_the_one_that_dsub_names() {
    assert_eq!(read(&[("dsub", "\"other\"")]).await.user_id, "other");
    for nothing in ["\"\"", "null"] {
        assert_eq!(read(&[("dsub", nothing)]).await.user_id, "user-of-the-table");
    }
}

#[test]
fn a_project_without_an_id_is_refused() {
    for id in ["", " ", "P2abc\n", "P2/abc", "\"P2abc\""] {
        let keys = KeySet::from_jwk(&table_jwks()).unwrap();
        let error = SessionVerifier::new(id, keys).unwrap_err();
        assert!(error.to_string().starts_with("the project id "), "{error}");
    }
}
