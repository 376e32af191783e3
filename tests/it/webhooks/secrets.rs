//! Signing secrets: their form, several secrets at once, and that they are never printed.

use std::collections::HashSet;
use std::time::{Duration, SystemTime};

use auth_core::{Error, ErrorKind, Secret};
use auth_providers::webhook::{ReplayGuard, Webhook, WebhookError};
use jiff::Timestamp;

use super::{BODY, ID, OTHER_SECRET, Request, SECRET, Stopped, judge, other, sent, svix, webhook};

#[test]
fn secrets_can_be_rotated() {
    let both = |first: &str, second: &str| {
        let webhook = Webhook::new(first).unwrap().also_accept(second).unwrap();
        webhook.clock(Stopped(sent().into()))
    };
    let by_other = other().sign(ID, sent(), BODY.as_bytes()).unwrap();
    let foreign = Request { headers: by_other.clone(), ..svix() };
    judge([
        ("by the first", svix().to(both(SECRET, OTHER_SECRET)), None),
        ("by the second", svix().to(both(OTHER_SECRET, SECRET)), None),
        ("by the other of the two", foreign.to(both(SECRET, OTHER_SECRET)), None),
        (
            "by none of them",
            svix().to(both(OTHER_SECRET, "whsec_AAAA")),
            Some(WebhookError::WrongSignature),
        ),
    ]);
    // What is signed is signed with the first.
    assert_eq!(both(OTHER_SECRET, SECRET).sign(ID, sent(), BODY.as_bytes()).unwrap(), by_other);
    for (first, second) in [("whsec_", SECRET), (SECRET, "whsec_"), (SECRET, "whpk_AAAA")] {
        assert!(Webhook::new(first).and_then(|webhook| webhook.also_accept(second)).is_err());
    }
}

#[test]
fn a_secret_is_base64_with_or_without_prefix_and_padding() {
    // 1 byte and 2 bytes of key: the base64 of both is padded.
    for (spelled, plain) in [
        (SECRET.trim_start_matches("whsec_"), SECRET),
        ("whsec_YQ", "whsec_YQ=="),
        ("whsec_YWI", "YWI="),
        ("YWI", "whsec_YWI="),
    ] {
        let [spelled, plain] = [spelled, plain]
            .map(|secret| Webhook::new(secret).unwrap().sign(ID, sent(), BODY.as_bytes()).unwrap());
        assert_eq!(spelled, plain);
    }
    // A key longer than the hash's block is a key too.
    let long = "QUJD".repeat(1000);
    let signed = Webhook::new(long.as_str()).unwrap().sign(ID, sent(), b"").unwrap();
    let long = Webhook::new(Secret::from(long)).unwrap().clock(Stopped(sent().into()));
    assert!(long.verify_bytes(&signed, b"").is_ok());
}

#[test]
fn a_mistaken_secret_is_explained_and_not_told() {
    for (secret, rule) in [
        ("", "must not be empty"),
        ("whsec_", "must not be empty"),
        ("whsec_====", "standard base64"),
        ("whsec_Zm9vYmFy!", "standard base64"),
        ("whsec_Zm9vYmFyZ", "standard base64"),
        ("whsec_Zm9v_YmFy", "standard base64"),
        ("whsec_Zm9vYmFy\n", "standard base64"),
        (" whsec_Zm9vYmFy", "standard base64"),
        ("whsec_Zm9vYmFy\n", "ends with a line break"),
        ("whsec_Zm9vYmFy\r\n", "ends with a line break"),
        ("whsec_Zm9vYmFy\\n", "ends with a line break"),
        ("whsec_Zm9v\nYmFy", "has a line break in it"),
        (" whsec_Zm9vYmFy", "begins or ends with a blank"),
        ("whsec_Zm9v YmFy", "standard base64"),
        ("\"whsec_Zm9vYmFy\"", "is in quotes"),
        ("'whsec_Zm9vYmFy'", "is in quotes"),
        ("\"whpk_Zm9vYmFy\"", "is in quotes"),
        ("\u{feff}whsec_Zm9vYmFy", "byte order mark"),
        ("  ", "is blank"),
        ("whsec_whsec_Zm9vYmFy", "standard base64"),
        ("WHSEC_Zm9vYmFy", "standard base64"),
        ("whpk_Zm9vYmFy", "not supported"),
        ("whsk_Zm9vYmFy", "not supported"),
    ] {
        let error: Error = Webhook::new(secret).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Config);
        let text = format!("{error} {error:?}");
        assert!(text.contains(rule), "{secret:?}: {text}");
        assert!(!text.contains("Zm9v") && !text.contains("YmFy"), "{secret:?}: {text}");
        assert_eq!(text.lines().count(), 1, "{text}");
    }
}

#[test]
fn a_variable_that_is_not_set_is_named() {
    let error = Webhook::from_env("AUTH_TESTS_NO_SUCH_SECRET").unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Config);
    assert!(error.to_string().contains("`AUTH_TESTS_NO_SUCH_SECRET`"), "{error}");
}

/// A guard that lets nothing through.
struct NothingIsNew;

impl ReplayGuard for NothingIsNew {
    fn first_seen(&self, _: &str, _: Timestamp) -> bool {
        false
    }
}

#[test]
fn nothing_secret_is_printed() {
    let webhook = webhook().also_accept(OTHER_SECRET).unwrap();
    let text = format!("{webhook:?} {webhook:#?}");
    assert!(text.contains("secrets: 2"), "{text}");
    let key = "C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    let other = OTHER_SECRET.trim_start_matches("whsec_");
    // Neither the secret nor the first of its bytes, as text or as numbers.
    for secret in [key, other, &key[..8], "whsec_", "11, 97, 85", "0b6155"] {
        assert!(!text.contains(secret), "{secret}: {text}");
    }

    let body = br#"{"password":"hunter2"}"#;
    let signed = webhook.sign(ID, sent(), body).unwrap();
    let signature = signed["svix-signature"].to_str().unwrap().trim_start_matches("v1,").to_owned();
    assert!(!format!("{signed:?}").contains(&signature), "{signed:?}");
    let refused = [
        webhook.verify_bytes(&signed, b"hunter2").map(|_| ()),
        webhook.verify::<u8>(&signed, body).map(|_| ()),
        webhook.clone().replay_guard(NothingIsNew).verify_bytes(&signed, body).map(|_| ()),
        webhook
            .clone()
            .tolerance(Duration::ZERO)
            .clock(Stopped(SystemTime::UNIX_EPOCH))
            .verify_bytes(&signed, body)
            .map(|_| ()),
        webhook
            .verify_bytes(&svix().with("svix-signature", &format!("v2,{signature}")).headers, body)
            .map(|_| ()),
        webhook.verify_bytes(&svix().with("svix-id", "hunter2.x").headers, body).map(|_| ()),
        webhook.verify_bytes(&svix().with("svix-timestamp", "hunter2").headers, body).map(|_| ()),
        webhook.verify_bytes(&svix().and("svix-id", "hunter2").headers, body).map(|_| ()),
        webhook.clone().body_limit(1).verify_bytes(&signed, body).map(|_| ()),
    ];
    let mut kinds = HashSet::new();
    for verdict in refused {
        let error = verdict.unwrap_err();
        kinds.insert(std::mem::discriminant(&error));
        let text = format!("{error} {error:?} {error:#?}");
        for secret in [key, other, "hunter2", &signature] {
            assert!(!text.contains(secret), "{secret}: {text}");
        }
        assert_eq!(error.to_string().lines().count(), 1);
        assert!(std::error::Error::source(&error).is_none());
    }
    assert_eq!(kinds.len(), 8, "one of each kind");
}
