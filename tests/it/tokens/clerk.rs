//! The rules for Clerk's session tokens, and their decoded claims.

use auth_core::Secret;
use auth_core::jwt::KeySet;
use auth_core::jwt::VerifyError::{
    DuplicateClaim, InvalidClaim, MissingClaim, SessionPending, WrongAudience,
    WrongAuthorizedParty, WrongIssuer, WrongType, WrongUse,
};
use auth_providers::clerk::sessions::SessionStatus;
use auth_providers::clerk::{SessionClaims, SessionVerifier};

use super::fixture::{ACCEPTED, Draft, Row, StillClock, assert_distinct, hold, row};
use super::signing::table_jwks;
use super::{claims, form, header};

const APP: &str = "\"https://app.example.com\"";

pub(super) fn good() -> Draft {
    Draft::new(&[
        ("sub", "\"user-of-the-table\""),
        ("sid", "\"sess_1\""),
        ("iss", "\"https://clerk.example.com\""),
        ("azp", APP),
        ("exp", "1700000060"),
        ("iat", "1700000000"),
        ("nbf", "1699999990"),
        ("sts", "\"active\""),
        ("v", "2"),
    ])
}

pub(super) fn verifier() -> SessionVerifier {
    let keys = KeySet::from_jwk(&table_jwks()).unwrap();
    SessionVerifier::new(keys).clock(StillClock::new())
}

#[tokio::test]
async fn a_session_token_is_held_against_the_table() {
    let tables = [
        header::rows(&good()),
        form::rows(&good()),
        claims::rows(&good(), 5, &ACCEPTED),
        own_claims(),
        kinds(),
    ];
    let anyone: Vec<_> = tables.into_iter().flatten().collect();
    let (listed, audience, issuer) = (authorized_parties(), audiences(), issuers());
    let pending = vec![row(
        "Clerk",
        "pending, where that is allowed",
        good().claim("sts", "\"pending\""),
        ACCEPTED,
    )];
    assert_distinct(&[&anyone, &listed, &audience, &issuer, &pending]);

    let parties = verifier()
        .authorized_party("https://app.example.com")
        .and_then(|verifier| verifier.authorized_party("https://admin.example.com"))
        .unwrap();
    let unknown_origin = unknown_origins();
    assert_distinct(&[&listed, &unknown_origin]);
    let if_present = parties.clone().authorized_party_if_present();
    let count = hold(&verifier(), &anyone).await
        + hold(&if_present, &unknown_origin).await
        + hold(&parties, &listed).await
        + hold(&verifier().audience("api").audience("other-api"), &audience).await
        + hold(&verifier().issuer("https://clerk.example.com").unwrap(), &issuer).await
        + hold(&verifier().allow_pending(), &pending).await;
    assert!(count >= 60, "{count}");
}

/// Claims that only Clerk has.
fn own_claims() -> Vec<Row> {
    let mut rows = Vec::new();
    for (name, wrong) in [
        ("azp", &["1", "true", "[\"https://app.example.com\"]", "{}"][..]),
        ("sts", &["1", "true", "[\"active\"]", "{}"]),
        ("sid", &["1", "true", "[\"sess_1\"]"]),
        ("act", &["1", "\"user_2\"", "{}", "{\"sub\":1}"]),
    ] {
        for json in wrong {
            let path = match (name, *json) {
                ("act", "{}" | "{\"sub\":1}") => "act.sub",
                _ => name,
            };
            let token = good().claim(name, json);
            rows.push(row(
                "Clerk",
                format!("{name} is {json}"),
                token,
                Err(InvalidClaim(path.into())),
            ));
        }
        let twice = good().claim(name, "null").also_claim(name, "null");
        let verdict = Err(DuplicateClaim);
        rows.push(row("RFC 7519, 4", format!("{name} twice"), twice, verdict));
        if name != "sid" {
            let null = good().claim(name, "null");
            rows.push(row("Clerk", format!("no {name}"), good().no_claim(name), ACCEPTED));
            rows.push(row("Clerk", format!("{name} is null"), null, ACCEPTED));
        }
    }
    // What grants something at most: another shape of it grants nothing, and locks nobody out.
    for (name, other) in [
        ("fea", &["1", "[\"o:a\"]", "{}", "null"][..]),
        ("o", &["1", "\"org_1\"", "{}", "{\"id\":null}", "{\"id\":1}", "null"]),
        ("org_id", &["1", "[\"org_1\"]", "{}", "null"]),
        ("org_role", &["1", "[\"org:admin\"]", "{}", "null"]),
        ("org_slug", &["1", "[\"acme\"]", "{}", "null"]),
        ("org_permissions", &["1", "\"org:a:read\"", "{}", "[1]", "[null]", "null"]),
    ] {
        for json in other {
            let token = good().claim(name, *json);
            rows.push(row("Clerk", format!("{name} is {json}"), token, ACCEPTED));
        }
        let twice = good().claim(name, "null").also_claim(name, "null");
        let verdict = Err(DuplicateClaim);
        rows.push(row("RFC 7519, 4", format!("{name} twice"), twice, verdict));
    }
    rows.extend([
        row(
            "Clerk",
            "a session that is pending",
            good().claim("sts", "\"pending\""),
            Err(SessionPending),
        ),
        row(
            "Clerk",
            "pending, spelled with an escape",
            good().claim("sts", r#""\u0070ending""#),
            Err(SessionPending),
        ),
        row(
            "Clerk",
            "pending, and an organization",
            good().claim("sts", "\"pending\"").claim("o", r#"{"id":"org_1"}"#),
            Err(SessionPending),
        ),
        row("Clerk", "a status that is not known", good().claim("sts", "\"new\""), ACCEPTED),
        row(
            "Clerk",
            "azp is empty, where anyone is allowed",
            good().claim("azp", "\"\""),
            ACCEPTED,
        ),
        row("RFC 7519, 4.1.1", "no iss", good().no_claim("iss"), ACCEPTED),
        row(
            "RFC 7519, 4.1.3",
            "aud, where none is asked for",
            good().claim("aud", "\"x\""),
            ACCEPTED,
        ),
        row(
            "RFC 7519, 4.1.3",
            "aud is an empty list, where none is asked for",
            good().claim("aud", "[]"),
            ACCEPTED,
        ),
    ]);
    rows
}

/// Other tokens that an instance signs with the same key (RFC 8725, section 2.8).
fn kinds() -> Vec<Row> {
    let machine = Draft::new(&[
        ("sub", "\"mch_1\""),
        ("jti", "\"mt_1\""),
        ("iss", "\"https://clerk.example.com\""),
        ("aud", "[\"mch_2\"]"),
        ("scopes", "\"mch_2\""),
        ("exp", "1700000060"),
        ("iat", "1700000000"),
    ]);
    vec![
        row("RFC 8725, 3.12", "a machine's token", machine, Err(WrongUse)),
        row(
            "RFC 8725, 3.12",
            "a machine's token with a session's claims",
            good().claim("sub", "\"mch_1\""),
            Err(WrongUse),
        ),
        row(
            "RFC 9068, 2.1",
            "an OAuth access token",
            good().header("typ", "\"at+jwt\""),
            Err(WrongType),
        ),
        row(
            "RFC 8725, 3.12",
            "a sign-in token",
            {
                Draft::new(&[
                    ("exp", "1700000060"),
                    ("iid", "\"ins_1\""),
                    ("st", "\"sign_in_token\""),
                ])
            },
            Err(MissingClaim("sub")),
        ),
        row(
            "RFC 8725, 3.12",
            "a client's cookie",
            Draft::new(&[("id", "\"client_1\""), ("rotating_token", "\"x\"")]),
            Err(MissingClaim("exp")),
        ),
        row(
            "RFC 8725, 3.12",
            "a handshake",
            Draft::new(&[("exp", "1700000060"), ("handshake", "[\"__session=x\"]")]),
            Err(MissingClaim("sub")),
        ),
        row(
            "Clerk",
            "a token of a template, which has no session",
            good().no_claim("sid"),
            Err(MissingClaim("sid")),
        ),
    ]
}

/// Where the origins that tokens may come from are listed.
fn authorized_parties() -> Vec<Row> {
    let mut rows = vec![
        row("Clerk", "azp is the one that is listed", good(), ACCEPTED),
        row(
            "Clerk",
            "azp is the other one that is listed",
            good().claim("azp", "\"https://admin.example.com\""),
            ACCEPTED,
        ),
        row("Clerk", "azp is missing, where some are listed", good().no_claim("azp"), {
            Err(MissingClaim("azp"))
        }),
        row("Clerk", "azp is null, where some are listed", good().claim("azp", "null"), {
            Err(MissingClaim("azp"))
        }),
        row(
            "Clerk",
            "azp is a list, where some are listed",
            good().claim("azp", format!("[{APP}]")),
            Err(InvalidClaim("azp".into())),
        ),
        row(
            "Clerk",
            "azp is of another site, and the session pending",
            good().claim("azp", "\"https://evil.example.com\"").claim("sts", "\"pending\""),
            Err(WrongAuthorizedParty),
        ),
    ];
    for origin in [
        "",
        "https://evil.example.com",
        "http://app.example.com",
        "https://app.example.com/",
        "https://app.example.com:443",
        "https://APP.example.com",
        "https://app.example.com.evil.example.com",
        "https://evil.example.com/https://app.example.com",
        "https://app.example.co",
        "https://app.example.com ",
        "https://app.example.com\\u0000",
        "app.example.com",
        "null",
        "*",
    ] {
        let token = good().claim("azp", format!("\"{origin}\""));
        rows.push(row("Clerk", format!("azp `{origin}`"), token, Err(WrongAuthorizedParty)));
    }
    rows
}

/// Where a token of an unknown origin is allowed beside those that are listed.
fn unknown_origins() -> Vec<Row> {
    vec![
        row("Clerk", "azp is missing, where that is allowed", good().no_claim("azp"), ACCEPTED),
        row("Clerk", "azp is null, where it may be missing", good().claim("azp", "null"), ACCEPTED),
        row("Clerk", "azp is listed, where it may be missing", good(), ACCEPTED),
        row(
            "Clerk",
            "azp is empty, where it may be missing",
            good().claim("azp", "\"\""),
            Err(WrongAuthorizedParty),
        ),
        row(
            "Clerk",
            "azp is of another site, where it may be missing",
            good().claim("azp", "\"https://evil.example.com\""),
            Err(WrongAuthorizedParty),
        ),
    ]
}

/// Where an audience is asked for.
fn audiences() -> Vec<Row> {
    let rule = "RFC 7519, 4.1.3";
    let mut rows =
        vec![row(rule, "aud is missing where one is asked for", good(), Err(MissingClaim("aud")))];
    for json in [r#""api""#, r#""other-api""#, r#"["api"]"#, r#"["x","api","y"]"#, r#""\u0061pi""#]
    {
        rows.push(row(rule, format!("aud {json}"), good().claim("aud", json), ACCEPTED));
    }
    for json in
        [r#""""#, "[]", r#"[""]"#, r#""ap""#, r#""apis""#, r#""API""#, r#""api,x""#, r#"["x"]"#]
    {
        rows.push(row(rule, format!("aud {json}"), good().claim("aud", json), Err(WrongAudience)));
    }
    for json in [r#"["api",1]"#, r#"["api",["api"]]"#, r#"[["api"]]"#, r#"{"0":"api"}"#] {
        let verdict = Err(InvalidClaim("aud".into()));
        rows.push(row(rule, format!("aud {json}"), good().claim("aud", json), verdict));
    }
    rows
}

/// Where an issuer is set.
fn issuers() -> Vec<Row> {
    let rule = "RFC 7519, 4.1.1";
    let mut rows = vec![
        row(rule, "iss is the one that is set", good(), ACCEPTED),
        row(
            rule,
            "iss is missing where one is set",
            good().no_claim("iss"),
            Err(MissingClaim("iss")),
        ),
    ];
    for issuer in [
        "",
        "https://clerk.example.com/",
        "https://clerk.example.co",
        "https://clerk.example.com.evil.example",
        "http://clerk.example.com",
        "https://CLERK.example.com",
        "https://evil.example/https://clerk.example.com",
        " https://clerk.example.com",
    ] {
        let token = good().claim("iss", format!("\"{issuer}\""));
        rows.push(row(rule, format!("iss `{issuer}`"), token, Err(WrongIssuer)));
    }
    rows
}

/// What a token with these claims beside the good ones says.
async fn read(claims: &[(&str, &str)]) -> SessionClaims {
    let token = claims.iter().fold(good(), |draft, (name, json)| draft.claim(name, json));
    verifier().verify(&Secret::from(String::from(token))).await.unwrap()
}

#[tokio::test]
async fn the_claims_of_a_session_are_given_by_name() {
    let session = read(&[("act", r#"{"sub":"user_2"}"#), ("role", "\"mine\"")]).await;
    assert_eq!(session.user_id, "user-of-the-table");
    assert_eq!(session.session_id.as_deref(), Some("sess_1"));
    assert_eq!(session.issuer.as_deref(), Some("https://clerk.example.com"));
    assert_eq!(session.authorized_party.as_deref(), Some("https://app.example.com"));
    assert_eq!(session.expires_at.as_second(), 1_700_000_060);
    assert_eq!(session.issued_at.unwrap().as_second(), 1_700_000_000);
    assert_eq!(session.status, Some(SessionStatus::Active));
    assert_eq!(session.actor.unwrap().id, "user_2");
    assert_eq!((session.organization, session.extra["role"].as_str()), (None, Some("mine")));
}

#[tokio::test]
async fn both_versions_say_the_same_of_an_organization() {
    let first = read(&[
        ("v", "1"),
        ("org_id", "\"org_1\""),
        ("org_slug", "\"acme\""),
        ("org_role", "\"org:admin\""),
        ("org_permissions", r#"["org:dashboard:read","org:teams:manage"]"#),
    ]);
    let second = read(&[
        ("fea", "\"u:export,o:dashboard,o:teams\""),
        ("o", r#"{"id":"org_1","slg":"acme","rol":"admin","per":"read,manage","fpm":"1,2"}"#),
    ]);
    let (first, second) = (first.await.organization.unwrap(), second.await.organization.unwrap());
    assert_eq!(first, second);
    assert_eq!((first.id.as_str(), first.slug.as_deref()), ("org_1", Some("acme")));
    assert!(first.has_role("org:admin") && !first.has_role("admin"));
    assert!(first.has_permission("org:teams:manage") && !first.has_permission("org:teams:read"));

    // The version says which claims count: the others are a template's.
    let both = [
        ("org_id", "\"org_2\""),
        ("org_permissions", r#"["org:all:manage"]"#),
        ("o", r#"{"id":"org_1"}"#),
    ];
    for (version, expected) in [
        ("2", ("org_1", 0)),
        ("3", ("org_1", 0)),
        ("\"2\"", ("org_1", 0)),
        ("1", ("org_2", 1)),
        ("null", ("org_2", 1)),
    ] {
        let claims = [&both[..], &[("v", version)]].concat();
        let organization = read(&claims).await.organization.unwrap();
        assert_eq!(
            (organization.id.as_str(), organization.permissions.len()),
            expected,
            "{version}"
        );
    }
    let none = read(&[("v", "2"), ("org_id", "\"org_2\""), ("org_role", "\"org:admin\"")]).await;
    assert_eq!(none.organization, None);
    assert_eq!(none.extra["org_role"], "org:admin");
}
