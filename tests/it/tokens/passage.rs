//! The rules for the tokens of a Passage app's users.

use auth_core::Secret;
use auth_core::jwt::KeySet;
use auth_core::jwt::VerifyError::{InvalidClaim, MissingClaim, WrongAudience, WrongIssuer};
use auth_providers::passage::TokenVerifier;

use super::fixture::{ACCEPTED, Draft, Row, StillClock, assert_distinct, hold, row};
use super::signing::table_jwks;
use super::{claims, form, header};

const APP: &str = "app-1";

fn good() -> Draft {
    Draft::new(&[
        ("sub", "\"user-of-the-table\""),
        ("iss", "\"app-1\""),
        ("aud", "[\"app-1\"]"),
        ("exp", "1700000060"),
        ("iat", "1700000000"),
        ("nbf", "1699999990"),
    ])
}

fn verifier() -> TokenVerifier {
    let keys = KeySet::from_jwk(&table_jwks()).unwrap();
    TokenVerifier::new(APP, keys).unwrap().clock(StillClock::new())
}

#[tokio::test]
async fn a_token_is_held_against_the_table() {
    let tables = [
        header::rows(&good()),
        form::rows(&good()),
        claims::rows(&good(), 0, &Err(InvalidClaim("aud".into()))),
        issuers(),
        audiences(),
    ];
    let app: Vec<_> = tables.into_iter().flatten().collect();
    let origin = vec![
        row("RFC 7519, 4.1.3", "aud is the app, where its origin is allowed", good(), ACCEPTED),
        row(
            "RFC 7519, 4.1.3",
            "aud is the app's origin, where that is allowed",
            good().claim("aud", "\"https://app.example.com\""),
            ACCEPTED,
        ),
        row(
            "RFC 7519, 4.1.3",
            "aud is another origin",
            good().claim("aud", "\"https://app.example.com.evil.example\""),
            Err(WrongAudience),
        ),
        row(
            "RFC 7519, 4.1.3",
            "aud is missing, where an origin is allowed",
            good().no_claim("aud"),
            Err(MissingClaim("aud")),
        ),
    ];
    assert_distinct(&[&app, &origin]);
    let count = hold(&verifier(), &app).await
        + hold(&verifier().audience("https://app.example.com"), &origin).await;
    assert!(count >= 60, "{count}");
}

fn issuers() -> Vec<Row> {
    let rule = "RFC 7519, 4.1.1";
    let missing = good().no_claim("iss");
    let mut rows = vec![row(rule, "no iss", missing, Err(MissingClaim("iss")))];
    for issuer in ["app-1", "https://auth.passage.id/v1/apps/app-1", "https://a.example.com/app-1"]
    {
        let token = good().claim("iss", format!("\"{issuer}\""));
        rows.push(row("Passage", format!("iss `{issuer}`"), token, ACCEPTED));
    }
    for issuer in [
        "",
        "/",
        "app-2",
        "APP-1",
        "app-1 ",
        " app-1",
        "app-1/",
        "app-1/x",
        "app-1\\u0000",
        "xapp-1",
        "app-11",
        "https://auth.passage.id/v1/apps/app-1/",
        "https://auth.passage.id/v1/apps/app-1/x",
        "https://auth.passage.id/v1/apps/app-2",
        "https://evil.example.com/app-1x",
        "https://evil.example.com/xapp-1",
        "https://evil.example.com?app-1",
        "https://evil.example.com/?x=app-1",
        "https://evil.example.com#app-1",
        "https://evil.example.com\\\\app-1",
        "https://app-1.evil.example.com",
        "https://evil.example.com/app%2d1",
    ] {
        let token = good().claim("iss", format!("\"{issuer}\""));
        rows.push(row(rule, format!("iss `{issuer}`"), token, Err(WrongIssuer)));
    }
    rows
}

fn audiences() -> Vec<Row> {
    let rule = "RFC 7519, 4.1.3";
    let missing = good().no_claim("aud");
    let mut rows = vec![row(rule, "no aud", missing, Err(MissingClaim("aud")))];
    for json in [
        r#""app-1""#,
        r#""\u0061pp-1""#,
        r#"["x","app-1","https://app.example.com"]"#,
        r#"["app-1","app-1"]"#,
    ] {
        rows.push(row(rule, format!("aud {json}"), good().claim("aud", json), ACCEPTED));
    }
    for json in [
        r#""""#,
        "[]",
        r#"[""]"#,
        r#""app-2""#,
        r#""app""#,
        r#""app-""#,
        r#""app-11""#,
        r#""APP-1""#,
        r#""app-1 ""#,
        r#""app-1,app-2""#,
        r#""https://auth.passage.id/v1/apps/app-1""#,
        r#""https://app.example.com""#,
        r#"["app-2","app"]"#,
    ] {
        rows.push(row(rule, format!("aud {json}"), good().claim("aud", json), Err(WrongAudience)));
    }
    for json in [r#"["app-1",1]"#, r#"[["app-1"]]"#, r#"{"app-1":true}"#, r#"["app-1",{}]"#] {
        let verdict = Err(InvalidClaim("aud".into()));
        rows.push(row(rule, format!("aud {json}"), good().claim("aud", json), verdict));
    }
    rows
}

#[tokio::test]
async fn the_claims_of_a_user_are_given_by_name() {
    let token = Secret::from(String::from(good().claim("role", "\"mine\"")));
    let claims = verifier().verify(&token).await.unwrap();
    assert_eq!((claims.user_id.as_str(), claims.issuer.as_str()), ("user-of-the-table", APP));
    assert_eq!(claims.expires_at.as_second(), 1_700_000_060);
    assert_eq!(claims.issued_at.unwrap().as_second(), 1_700_000_000);
    assert_eq!(claims.extra["role"], "mine");
}

#[tokio::test]
async fn a_leeway_that_is_set_counts_as_of_then() {
    let expired = Secret::from(String::from(good().claim("exp", "1699999995")));
    assert!(verifier().verify(&expired).await.is_err());
    let patient = verifier().leeway(std::time::Duration::from_secs(6));
    assert!(patient.verify(&expired).await.is_ok());
}

#[test]
fn an_app_without_an_id_is_refused() {
    for id in ["", " ", "app-1\n", "\"app-1\""] {
        let keys = KeySet::from_jwk(&table_jwks()).unwrap();
        let error = TokenVerifier::new(id, keys).unwrap_err();
        assert!(error.to_string().starts_with("the app id "), "{error}");
    }
}
