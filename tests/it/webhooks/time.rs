//! The tolerance of timestamps, and the order of the checks.

use std::time::{Duration, SystemTime};

use auth_providers::webhook::WebhookError;
use serde::Deserialize;

use super::{BODY, SENT, after, at, judge, svix, too_new, too_old, webhook};

#[test]
fn the_tolerance_is_exact_both_ways() {
    let seconds = Duration::from_secs;
    judge([
        ("299 s old", svix().to(after(299_000)), None),
        ("300 s old", svix().to(after(300_000)), None),
        ("300.999 s old", svix().to(after(300_999)), None),
        ("301 s old", svix().to(after(301_000)), too_old(301)),
        ("a year old", svix().to(after(31_536_000_000)), too_old(31_536_000)),
        ("299 s ahead", svix().to(after(-299_000)), None),
        ("300 s ahead", svix().to(after(-300_000)), None),
        ("301 s ahead", svix().to(after(-301_000)), too_new(301)),
        ("a minute, of a minute", svix().to(after(60_000).tolerance(seconds(60))), None),
        ("a second more", svix().to(after(61_000).tolerance(seconds(60))), too_old(61)),
        ("this second, of none", svix().to(after(999).tolerance(Duration::ZERO)), None),
        ("the next, of none", svix().to(after(1000).tolerance(Duration::ZERO)), too_old(1)),
        ("the last, of none", svix().to(after(-1000).tolerance(Duration::ZERO)), too_new(1)),
        ("a year, of all time", svix().to(after(31_536_000_000).tolerance(Duration::MAX)), None),
        (
            "a clock before 1970",
            svix().to(at(SystemTime::UNIX_EPOCH - seconds(10))),
            too_new(SENT.unsigned_abs() + 10),
        ),
    ]);
    // A clock far off the calendar is an answer too, not a panic.
    if let Some(never) = SystemTime::UNIX_EPOCH.checked_add(seconds(1 << 50)) {
        let verdict = svix().to(at(never)).verdict().map(|_| ());
        assert!(matches!(verdict, Err(WebhookError::TooOld { .. })), "{verdict:?}");
    }
}

#[test]
fn the_signature_is_looked_at_before_the_time_and_the_payload() {
    let forged_and_old = svix().body("{}").to(after(301_000));
    assert_eq!(forged_and_old.verdict().unwrap_err(), WebhookError::WrongSignature);

    let unparsed = webhook().verify::<Forbidden>(&svix().headers, b"{}").unwrap_err();
    assert_eq!(unparsed, WebhookError::WrongSignature);
    let too_late = after(301_000).verify::<Forbidden>(&svix().headers, BODY.as_bytes());
    assert_eq!(Some(too_late.unwrap_err()), too_old(301));
}

/// A payload that nobody may get to.
#[derive(Debug)]
struct Forbidden;

impl<'de> Deserialize<'de> for Forbidden {
    fn deserialize<D: serde::Deserializer<'de>>(_: D) -> Result<Self, D::Error> {
        panic!("parsed before it was verified")
    }
}
