//! Requests and messages that arrive twice.

use std::collections::HashSet;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use auth_providers::webhook::{ReplayGuard, Webhook, WebhookError};
use jiff::Timestamp;

use super::{BODY, ID, SENT, after, judge, standard, svix, webhook};

/// A guard that remembers, and keeps what it was asked.
#[derive(Clone, Default)]
struct Memory {
    seen: Arc<Mutex<HashSet<String>>>,
    asked: Arc<Mutex<Vec<(String, Timestamp)>>>,
}

impl ReplayGuard for Memory {
    fn first_seen(&self, key: &str, expires: Timestamp) -> bool {
        self.asked.lock().unwrap().push((key.to_owned(), expires));
        self.seen.lock().unwrap().insert(key.to_owned())
    }
}

#[test]
fn a_request_that_comes_twice_is_a_replay() {
    let memory = Memory::default();
    let webhook = webhook().replay_guard(memory.clone());
    assert!(svix().to(webhook.clone()).verdict().is_ok());
    judge([
        ("again", svix().to(webhook.clone()), Some(WebhookError::Replayed)),
        (
            "again, under the other headers",
            standard().to(webhook.clone()),
            Some(WebhookError::Replayed),
        ),
        (
            "again, and in a clone",
            svix().to(webhook.clone().tolerance(Duration::MAX)),
            Some(WebhookError::Replayed),
        ),
        ("again, without a guard", svix(), None),
    ]);
}

#[test]
fn the_senders_next_try_is_no_replay() {
    let webhook = webhook().replay_guard(Memory::default());
    assert!(svix().to(webhook.clone()).verdict().is_ok());
    let next = Timestamp::from_second(SENT + 5).unwrap();
    let headers = webhook.sign(ID, next, BODY.as_bytes()).unwrap();
    let delivery = webhook.verify_bytes(&headers, BODY.as_bytes()).unwrap();
    assert_eq!((delivery.id.as_str(), delivery.timestamp), (ID, next));
}

#[test]
fn the_guard_is_asked_about_what_is_genuine_alone() {
    let memory = Memory::default();
    let guarded = |webhook: Webhook| webhook.replay_guard(memory.clone());
    for refused in [
        svix().body("{}").to(guarded(webhook())),
        svix().with("svix-id", "msg_other").to(guarded(webhook())),
        svix().to(guarded(after(301_000))),
        svix().to(guarded(after(-301_000))),
        svix().to(guarded(webhook().body_limit(1))),
    ] {
        assert!(refused.verdict().is_err());
    }
    assert_eq!(*memory.asked.lock().unwrap(), []);

    // A payload that does not fit was here all the same.
    let headers = svix().headers;
    let unfit = guarded(webhook()).verify::<u8>(&headers, BODY.as_bytes()).unwrap_err();
    assert!(matches!(unfit, WebhookError::Payload { .. }), "{unfit:?}");
    let expires = Timestamp::from_second(SENT + 301).unwrap();
    let asked = memory.asked.lock().unwrap().clone();
    assert_eq!(asked, [(format!("{ID}.{SENT}"), expires)]);
}

#[test]
fn a_request_expires_when_it_gets_too_old() {
    for (tolerance, at) in [(0, 1), (60, 61), (300, 301)] {
        let tolerance = Duration::from_secs(tolerance);
        let delivery = svix().to(webhook().tolerance(tolerance)).verdict().unwrap().expires;
        assert_eq!(delivery.as_second(), SENT + at);
        // Until then it must be remembered, from then on it is refused.
        let verdict = |millis| svix().to(after(millis).tolerance(tolerance)).verdict().is_ok();
        assert!(verdict(at * 1000 - 1) && !verdict(at * 1000), "{tolerance:?}");
    }
    let never = svix().to(webhook().tolerance(Duration::MAX));
    assert_eq!(never.verdict().unwrap().expires, Timestamp::MAX);
}

#[test]
fn whoever_asks_later_gets_the_same_key() {
    let memory = Memory::default();
    let delivery = svix()
        .to(webhook().replay_guard(memory.clone()))
        .verdict()
        .map(|d| (d.replay_key(), d.expires));
    assert_eq!(*memory.asked.lock().unwrap(), [delivery.unwrap()]);
}
