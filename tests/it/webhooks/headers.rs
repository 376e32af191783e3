//! The rules for the headers.

use auth_providers::webhook::WebhookError;
use jiff::Timestamp;

use super::{
    BODY, ID, SENT, SIGNATURE, after, judge, malformed, missing, repeated, sent, standard, svix,
    webhook,
};

#[test]
fn each_header_is_there_once_and_well_formed() {
    judge([
        ("no id", svix().without("svix-id"), missing("svix-id")),
        ("no timestamp", svix().without("svix-timestamp"), missing("svix-timestamp")),
        ("no signature", svix().without("svix-signature"), missing("svix-signature")),
        ("no id, standard", standard().without("webhook-id"), missing("webhook-id")),
        (
            "no timestamp, standard",
            standard().without("webhook-timestamp"),
            missing("webhook-timestamp"),
        ),
        (
            "no signature, standard",
            standard().without("webhook-signature"),
            missing("webhook-signature"),
        ),
        (
            "none of them",
            svix().without("svix-id").without("svix-timestamp").without("svix-signature"),
            missing("svix-id"),
        ),
        ("two ids", svix().and("svix-id", "msg_2"), repeated("svix-id")),
        ("the same id twice", svix().and("svix-id", ID), repeated("svix-id")),
        ("two timestamps", svix().and("svix-timestamp", "1"), repeated("svix-timestamp")),
        (
            "the right signature behind a wrong one, as a header of its own",
            svix().with("svix-signature", "v1,AAAA").and("svix-signature", SIGNATURE),
            repeated("svix-signature"),
        ),
        ("two ids, standard", standard().and("webhook-id", "msg_2"), repeated("webhook-id")),
        ("an empty id", svix().with("svix-id", ""), malformed("svix-id", "is empty")),
        (
            "an empty timestamp",
            svix().with("svix-timestamp", ""),
            malformed("svix-timestamp", "is empty"),
        ),
        (
            "an empty signature",
            svix().with("svix-signature", ""),
            malformed("svix-signature", "is empty"),
        ),
        (
            "an id of bytes that are no text",
            svix().with_bytes("svix-id", b"msg_\xff"),
            malformed("svix-id", "is not ASCII text"),
        ),
        (
            "a signature of bytes that are no text",
            svix().with_bytes("svix-signature", b"v1,\xff"),
            malformed("svix-signature", "is not ASCII text"),
        ),
        (
            "an id with a space",
            svix().with("svix-id", "msg 1"),
            malformed("svix-id", "has characters other than visible ASCII"),
        ),
        (
            "an id with a tab",
            svix().with("svix-id", "msg\t1"),
            malformed("svix-id", "has characters other than visible ASCII"),
        ),
    ]);
}

#[test]
fn a_timestamp_is_a_plain_number_of_seconds() {
    let name = "svix-timestamp";
    let not_plain = || malformed(name, "is not a plain number of seconds");
    let out_of_range = || malformed(name, "is out of range");
    judge([
        ("a plus", svix().with(name, "+1649367553"), not_plain()),
        ("a minus", svix().with(name, "-1649367553"), not_plain()),
        ("a space in front", svix().with(name, " 1649367553"), not_plain()),
        ("a space behind", svix().with(name, "1649367553 "), not_plain()),
        ("a fraction", svix().with(name, "1649367553.0"), not_plain()),
        ("an exponent", svix().with(name, "1649367553e0"), not_plain()),
        ("hexadecimal", svix().with(name, "0x624f5201"), not_plain()),
        ("a date", svix().with(name, "2022-04-07T21:39:13Z"), not_plain()),
        ("the largest i64", svix().with(name, "9223372036854775807"), out_of_range()),
        ("one more", svix().with(name, "9223372036854775808"), out_of_range()),
        ("more than a u64", svix().with(name, &"9".repeat(200)), out_of_range()),
        ("huge", svix().with(name, &"1".repeat(60_000)), malformed(name, "is too long")),
        // The text is what was signed, not the number.
        (
            "the number spelled otherwise",
            svix().with(name, "01649367553"),
            Some(WebhookError::WrongSignature),
        ),
    ]);
}

#[test]
fn one_family_of_headers_counts() {
    judge([
        ("svix", svix(), None),
        ("standard", standard(), None),
        ("both, and both right", svix().with("webhook-id", ID), None),
        (
            "a foreign standard family beside svix",
            svix()
                .with("webhook-id", "msg_other")
                .with("webhook-timestamp", "1")
                .with("webhook-signature", "v1,AAAA"),
            None,
        ),
        (
            "a foreign svix family beside standard",
            standard()
                .with("svix-id", ID)
                .with("svix-timestamp", &SENT.to_string())
                .with("svix-signature", "v1,AAAA"),
            Some(WebhookError::WrongSignature),
        ),
        (
            "the id of one, the rest of the other",
            standard().without("webhook-id").with("svix-id", ID),
            missing("svix-timestamp"),
        ),
        (
            "the signature of one, the rest of the other",
            svix().without("svix-signature").with("webhook-signature", SIGNATURE),
            missing("svix-signature"),
        ),
        (
            "a stranger's time in front of a complete family",
            standard().with("svix-timestamp", "1"),
            missing("svix-id"),
        ),
        (
            "a stranger's signature in front of a complete family",
            standard().with("svix-signature", "v1,AAAA"),
            missing("svix-id"),
        ),
        (
            "a stranger's id in front of a complete family",
            standard().with("svix-id", "msg_other"),
            missing("svix-timestamp"),
        ),
    ]);
}

/// `{id}.{timestamp}.{body}` of one request is that of another, if the dots may be anywhere.
#[test]
fn no_part_of_a_request_passes_for_another() {
    let dotted = || malformed("svix-id", "has a dot, which makes what is signed ambiguous");
    let later = (SENT + 600).to_string();
    // Whoever has a say in the body wants an old request to be young again.
    let body = format!("{later}.{BODY}");
    let genuine = svix().body(body.clone()).signed();
    assert_eq!(genuine.verdict().unwrap().payload, body.as_bytes());
    let signature = genuine.headers["svix-signature"].to_str().unwrap().to_owned();
    let forged = svix()
        .with("svix-id", &format!("{ID}.{SENT}"))
        .with("svix-timestamp", &later)
        .with("svix-signature", &signature)
        .to(after(600_000));
    judge([
        ("an old body's beginning as the time", forged, dotted()),
        ("any dot", svix().with("svix-id", "msg.1"), dotted()),
        ("a dot alone", svix().with("svix-id", "."), dotted()),
        (
            "an id as long as allowed",
            svix().with("svix-id", &"m".repeat(256)),
            Some(WebhookError::WrongSignature),
        ),
        (
            "one character more",
            svix().with("svix-id", &"m".repeat(257)),
            malformed("svix-id", "is too long"),
        ),
        (
            "a huge id",
            svix().with("svix-id", &"m".repeat(60_000)),
            malformed("svix-id", "is too long"),
        ),
    ]);

    for id in ["", "msg.1", "msg 1", "msg_ä", "msg\n1", &"m".repeat(257)] {
        let refused = webhook().sign(id, sent(), b"").unwrap_err();
        assert!(
            matches!(refused, WebhookError::MalformedHeader { name: "svix-id", .. }),
            "{id:?}: {refused:?}"
        );
    }
    let before_1970 = webhook().sign(ID, Timestamp::from_second(-1).unwrap(), b"").unwrap_err();
    assert!(
        matches!(before_1970, WebhookError::MalformedHeader { name: "svix-timestamp", .. }),
        "{before_1970:?}"
    );
}
