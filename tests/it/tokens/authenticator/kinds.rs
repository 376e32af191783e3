//! Which kinds of tokens are told apart and accepted, and what they say.

use auth_core::jwt::KeySet;
use auth_providers::clerk::{Principal, SessionVerifier};
use serde_json::json;

use super::super::clerk::good as session;
use super::super::fixture::all_text;
use super::super::signing::Sign;
use super::*;

const SECOND: &str = "\"mch_2\"";

fn forged(draft: Draft) -> String {
    // Signed by a key that the instance has, and that the header does not name.
    draft.sign(Sign::by_the_other()).into()
}

fn foreign(draft: Draft) -> String {
    draft.header("kid", "\"of-another-instance\"").into()
}

#[tokio::test]
async fn each_kind_is_held_against_the_table() {
    let instance = Instance::start().await;
    let authenticator = instance.anybody(StillClock::new());
    let jwts = |name: &'static str, draft: fn() -> Draft, subject: &'static str| {
        [
            (format!("{name}: good"), draft().into(), subject, 0),
            (format!("{name}: expired"), draft().claim("exp", "1").into(), "expired", 0),
            (format!("{name}: no exp"), draft().no_claim("exp").into(), "missing_claim", 0),
            (format!("{name}: forged"), forged(draft()), "bad_signature", 0),
            (format!("{name}: wrong instance"), foreign(draft()), "unknown_key", 0),
            (
                format!("{name}: unsigned"),
                draft().header("alg", "\"none\"").into(),
                "algorithm_not_allowed",
                0,
            ),
        ]
    };
    let opaque = |prefix: &'static str, subject: &'static str| {
        [
            ("good", subject, 1),
            ("revoked", "revoked", 1),
            ("expired", "expired", 1),
            ("both", "revoked", 1),
            ("silent", "invalid_claim", 1),
            ("half_silent", "invalid_claim", 1),
            ("nobody", "invalid_claim", 1),
            ("of_another_instance", "unknown_token", 1),
            ("malformed", "unknown_token", 1),
            ("", "unknown_token", 1),
            // They are not sent anywhere.
            ("with space", "unknown_token", 0),
            ("\u{e9}", "unknown_token", 0),
            ("line\nbreak", "unknown_token", 0),
        ]
        .map(|(rest, verdict, asked)| {
            (format!("{prefix}: {rest}"), format!("{prefix}{rest}"), verdict, asked)
        })
    };
    let mut rows = Vec::new();
    rows.extend(jwts("session", session, "user-of-the-table"));
    rows.extend(jwts("OAuth", oauth_jwt, "user_1"));
    rows.extend(jwts("machine", machine_jwt, "mch_1"));
    for (prefix, subject) in [("ak_", "user_1"), ("oat_", "user_1"), ("mt_", "mch_1")] {
        rows.extend(opaque(prefix, subject));
    }
    rows.extend([
        ("a machine's, of the other spelling".to_owned(), "m2m_good".to_owned(), "mch_1", 1),
        ("nothing".to_owned(), String::new(), "malformed", 0),
        ("another vendor's key".to_owned(), "sk_live_1".to_owned(), "malformed", 0),
        (
            "as long as a book".to_owned(),
            "ak_".to_owned() + &"x".repeat(20_000),
            "unknown_token",
            0,
        ),
        (
            "a machine that says it is a session".to_owned(),
            machine_jwt().claim("sid", "\"sess_1\"").into(),
            "mch_1",
            0,
        ),
        (
            "an OAuth token that says it is a session".to_owned(),
            session().header("typ", "\"at+jwt\"").into(),
            "user-of-the-table",
            0,
        ),
        (
            "two subjects".to_owned(),
            session().also_claim("sub", "\"mch_1\"").into(),
            "duplicate_claim",
            0,
        ),
    ]);
    let mut asked = 0;
    for (situation, token, verdict, more) in rows {
        let result = authenticator.verify(&secret(token.clone())).await;
        let got = match &result {
            Ok(principal) => principal.subject(),
            Err(error) => error.name(),
        };
        assert_eq!(got, verdict, "{situation}");
        asked += more;
        assert_eq!(instance.asked(), asked, "{situation}");
        let shown =
            format!("{authenticator:?} {}", result.err().as_ref().map_or(String::new(), all_text));
        let parts = token.split('.').filter(|part| part.len() > 8 && !part.starts_with("eyJhbGci"));
        for part in parts {
            assert!(!shown.contains(part), "{situation}: {shown}");
        }
        assert!(!shown.contains("sk_test_1"), "{shown}");
    }
}

#[tokio::test]
async fn what_was_not_asked_for_is_refused_unseen() {
    let instance = Instance::start().await;
    let clerk = instance.clerk(StillClock::new());
    let tokens = [
        ("session", String::from(session())),
        ("api key", "ak_good".to_owned()),
        ("oauth", "oat_good".to_owned()),
        ("oauth", oauth_jwt().into()),
        ("machine", "mt_good".to_owned()),
        ("machine", machine_jwt().into()),
    ];
    let only = || clerk.authenticator().refuse_sessions();
    let authenticators = [
        ("session", clerk.authenticator()),
        ("api key", only().allow_api_keys()),
        ("oauth", only().allow_oauth_tokens()),
        ("machine", only().allow_any_machine()),
        ("nobody", only()),
    ];
    for (accepted, authenticator) in authenticators {
        for (kind, token) in &tokens {
            let before = instance.asked();
            let verdict = whose(&authenticator, token.as_str()).await;
            assert_eq!(
                verdict != "wrong_use",
                *kind == accepted,
                "{kind} as {accepted}: {verdict}"
            );
            if *kind != accepted {
                assert_eq!(instance.asked(), before, "{kind} as {accepted}");
            }
        }
    }
}

#[tokio::test]
async fn a_session_is_held_against_the_rules_of_its_verifier() {
    let instance = Instance::start().await;
    let clerk = instance.clerk(StillClock::new());
    let here = clerk.authenticator().authorized_party("https://app.example.com").unwrap();
    let there = clerk.authenticator().authorized_party("https://evil.example.com").unwrap();
    assert_eq!(whose(&here, session()).await, "user-of-the-table");
    assert_eq!(whose(&there, session()).await, "wrong_authorized_party");
    let pending = session().claim("sts", "\"pending\"");
    assert_eq!(whose(&here, pending.clone()).await, "session_pending");
    let patient = clerk.authenticator().sessions(clerk.session_verifier().allow_pending());
    assert_eq!(whose(&patient, pending).await, "user-of-the-table");
    clerk.authenticator().authorized_party("not an origin").unwrap_err();
}

#[tokio::test]
async fn with_keys_at_hand_no_jwt_needs_the_network() {
    let keys = KeySet::from_jwk(&table_jwks()).unwrap();
    let verifier = SessionVerifier::new(keys).clock(StillClock::new());
    let clerk = Clerk::builder("sk_test_1").base_url("http://127.0.0.1:1").build().unwrap();
    let authenticator =
        clerk.authenticator().sessions(verifier).allow_oauth_tokens().allow_any_machine();
    assert_eq!(whose(&authenticator, session()).await, "user-of-the-table");
    assert_eq!(whose(&authenticator, oauth_jwt()).await, "user_1");
    assert_eq!(whose(&authenticator, machine_jwt()).await, "mch_1");
}

#[tokio::test]
async fn a_principal_answers_and_grants_nothing_that_its_token_does_not_say() {
    let instance = Instance::start().await;
    let authenticator = instance.anybody(StillClock::new());
    let organization = r#"{"id":"org_1","rol":"admin","per":"read","fpm":"1"}"#;
    let person: String = session()
        .claim("sub", "\"user_1\"")
        .claim("fea", "\"o:invoices\"")
        .claim("o", organization)
        .into();
    let (oauth, machine) = (String::from(oauth_jwt()), String::from(machine_jwt()));
    type Row<'a> =
        (&'a str, Option<&'a str>, Option<&'a str>, Option<&'a str>, bool, &'a [&'a str]);
    let rows: [(Row<'_>, bool); 8] = [
        ((&person, Some("user_1"), Some("org_1"), None, true, &[]), true),
        (("ak_good", Some("user_1"), None, None, false, &["read", "mch_2"]), false),
        (("ak_minute", Some("user_1"), None, None, false, &["read", "mch_2"]), true),
        (("ak_org", None, Some("org_1"), None, false, &["read", "mch_2"]), false),
        (("oat_good", Some("user_1"), None, None, false, &["read", "mch_2"]), false),
        ((&oauth, Some("user_1"), None, None, false, &["read", "write"]), true),
        // The scopes of a machine are no permission of its token.
        (("mt_good", None, None, Some("mch_1"), false, &[]), false),
        ((&machine, None, None, Some("mch_1"), false, &[]), true),
    ];
    for ((token, user, organization, machine, is_admin, scopes), expires) in rows {
        let principal = principal(&authenticator, token).await;
        assert_eq!(principal.user_id(), user, "{token}");
        assert_eq!(principal.organization_id(), organization, "{token}");
        assert_eq!(principal.machine_id(), machine, "{token}");
        assert_eq!(principal.has_role("org:admin"), is_admin, "{token}");
        assert_eq!(principal.has_permission("org:invoices:read"), is_admin, "{token}");
        assert!(!principal.has_permission("org:invoices:create") && !principal.has_role("admin"));
        assert_eq!(principal.scopes(), scopes, "{token}");
        assert_eq!(principal.has_scope("read"), scopes.contains(&"read"), "{token}");
        assert_eq!(principal.session().is_some(), is_admin, "{token}");
        let at = principal.expires_at().map(jiff::Timestamp::as_second);
        assert_eq!(at, expires.then_some(1_700_000_060), "{token}");
    }
}

#[tokio::test]
async fn what_an_oauth_token_says_is_read() {
    let instance = Instance::start().await;
    let authenticator = instance.anybody(StillClock::new());
    let jwt = oauth_jwt().claim("aud", "[\"https://a.example\",\"https://b.example\"]");
    let jwt = jwt.claim("act", r#"{"sub":"client_2"}"#);
    let Principal::Oauth(token) = principal(&authenticator, &String::from(jwt)).await else {
        panic!("another kind")
    };
    assert_eq!(token.token_id.as_deref(), Some("oat_1"));
    assert_eq!(token.client_id.as_deref(), Some("client_1"));
    assert_eq!(token.audiences, ["https://a.example", "https://b.example"]);
    assert_eq!(token.extra["act"]["sub"], "client_2");
    assert!(token.is_jwt);
    let Principal::Oauth(token) = principal(&authenticator, "oat_good").await else {
        panic!("another kind")
    };
    assert_eq!((token.token_id.as_deref(), token.is_jwt), (Some("id_1"), false));
    assert_eq!((token.client_id.as_deref(), token.audiences.len()), (Some("client_1"), 0));
    // What only grants something, in another shape, grants nothing.
    let odd = oauth_jwt().claim("scope", "7").claim("aud", "{}").claim("client_id", "[]");
    let Principal::Oauth(token) = principal(&authenticator, &String::from(odd)).await else {
        panic!("another kind")
    };
    assert_eq!((token.scopes.len(), token.audiences.len(), token.client_id), (0, 0, None));
}

#[tokio::test]
async fn what_a_machines_token_says_is_read() {
    let instance = Instance::start().await;
    let authenticator = instance.anybody(StillClock::new());
    for (token, id, scopes, is_jwt) in [
        (String::from(machine_jwt()), "mt_1", &["mch_2", "mch_3"][..], true),
        (machine_jwt().claim("scopes", "[\"mch_9\"]").into(), "mt_1", &["mch_9"], true),
        (machine_jwt().no_claim("scopes").claim("aud", SECOND).into(), "mt_1", &["mch_2"], true),
        (machine_jwt().no_claim("scopes").into(), "mt_1", &[], true),
        (machine_jwt().claim("scopes", "{}").into(), "mt_1", &[], true),
        ("mt_good".to_owned(), "id_1", &["read", "mch_2"], false),
    ] {
        let Principal::Machine(machine) = principal(&authenticator, &token).await else {
            panic!("another kind")
        };
        assert_eq!(machine.token_id.as_deref(), Some(id), "{token}");
        assert_eq!(machine.scopes, scopes, "{token}");
        assert_eq!(machine.is_jwt, is_jwt, "{token}");
        assert_eq!(machine.claims, Some(json!({"plan": "pro"})), "{token}");
    }
    let bare = String::from(machine_jwt().no_claim("plan"));
    let Principal::Machine(machine) = principal(&authenticator, &bare).await else {
        panic!("another kind")
    };
    assert_eq!(machine.claims, None);
}

#[tokio::test]
async fn a_machines_token_has_to_be_for_this_machine() {
    let instance = Instance::start().await;
    let clerk = instance.clerk(StillClock::new());
    let second = clerk.authenticator().allow_machines("mch_2");
    let fourth = second.clone().allow_machines("mch_4");
    for token in ["mt_good", &String::from(machine_jwt())] {
        assert_eq!(whose(&second, token).await, "mch_1");
        assert_eq!(whose(&fourth, token).await, "wrong_audience");
        // The answer that is kept is held against the rules of whoever asks.
        assert_eq!(whose(&second, token).await, "mch_1");
    }
    assert_eq!(instance.asked(), 1);
    let to_nobody = machine_jwt().no_claim("scopes");
    assert_eq!(whose(&second, to_nobody.clone()).await, "wrong_audience");
    assert_eq!(whose(&second.clone().allow_any_machine(), to_nobody).await, "mch_1");
}

#[tokio::test]
async fn an_oauth_token_has_to_be_for_this_service_once_that_is_asked_for() {
    let instance = Instance::start().await;
    let any = instance.anybody(StillClock::new());
    let ours = any.clone().oauth_audience("https://a.example").oauth_audience("https://b.example");
    for (audience, verdict) in [
        (Some("\"https://a.example\""), "user_1"),
        (Some("[\"https://x.example\",\"https://b.example\"]"), "user_1"),
        (Some("\"https://x.example\""), "wrong_audience"),
        (Some("[]"), "missing_claim"),
        (Some("7"), "missing_claim"),
        (None, "missing_claim"),
    ] {
        let token = match audience {
            Some(audience) => oauth_jwt().claim("aud", audience),
            None => oauth_jwt(),
        };
        assert_eq!(whose(&ours, token.clone()).await, verdict, "{audience:?}");
        assert_eq!(whose(&any, token).await, "user_1", "{audience:?}");
    }
    assert_eq!(whose(&ours, "oat_good").await, "missing_claim");
    // It concerns nobody else.
    assert_eq!(whose(&ours, "ak_good").await, "user_1");
}

#[tokio::test]
async fn oauth_jwts_are_confirmed_where_that_is_asked_for() {
    let instance = Instance::start().await;
    let by_keys = instance.anybody(StillClock::new());
    let confirmed = by_keys.clone().confirm_oauth_tokens();
    assert_eq!(whose(&by_keys, oauth_jwt()).await, "user_1");
    assert_eq!(instance.asked(), 0);
    for _ in 0..3 {
        assert_eq!(whose(&confirmed, oauth_jwt()).await, "user_1");
    }
    assert_eq!(instance.asked(), 1);
    // What the keys refuse is not asked about.
    assert_eq!(whose(&confirmed, forged(oauth_jwt())).await, "bad_signature");
    assert_eq!(whose(&confirmed, oauth_jwt().claim("exp", "1")).await, "expired");
    let elsewhere = confirmed.clone().oauth_audience("https://a.example");
    assert_eq!(whose(&elsewhere, oauth_jwt().claim("aud", SECOND)).await, "wrong_audience");
    assert_eq!(instance.asked(), 1);

    instance.answers(Reply::json(200, r#"{"active": false}"#));
    assert_eq!(whose(&confirmed, oauth_jwt().claim("jti", "\"oat_2\"")).await, "revoked");
    assert_eq!(whose(&by_keys, oauth_jwt().claim("jti", "\"oat_2\"")).await, "user_1");
}
