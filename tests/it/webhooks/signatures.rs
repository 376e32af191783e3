//! What a signature covers, and which of several signatures counts.

use auth_providers::webhook::WebhookError;

use super::{BODY, ID, SENT, SIGNATURE, judge, malformed, other, svix, webhook};

#[test]
fn one_signature_of_several_is_enough() {
    let wrong = "v1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    let name = "svix-signature";
    let refused = || Some(WebhookError::WrongSignature);
    let unsupported = || Some(WebhookError::UnsupportedSignature);
    let list = |parts: &[&str]| svix().with(name, &parts.join(" "));
    let bare = SIGNATURE.trim_start_matches("v1,");
    judge([
        ("the first", list(&[SIGNATURE, wrong, wrong]), None),
        ("the one in the middle", list(&[wrong, SIGNATURE, wrong]), None),
        ("the last", list(&[wrong, wrong, SIGNATURE]), None),
        ("beside other versions", list(&["v1a,AAAA", SIGNATURE, "v2,AAAA"]), None),
        ("with spaces to spare", list(&["", SIGNATURE, "", ""]), None),
        ("the last of 85", list(&[&[wrong; 84][..], &[SIGNATURE]].concat()), None),
        (
            "more than fit",
            list(&[&[SIGNATURE][..], &[wrong; 85]].concat()),
            malformed(name, "is too long"),
        ),
        ("huge", svix().with(name, &"v1,".repeat(20_000)), malformed(name, "is too long")),
        ("only wrong ones", list(&[wrong, wrong]), refused()),
        ("v1a alone", list(&[&format!("v1a,{bare}")]), unsupported()),
        ("v2 alone", list(&[&format!("v2,{bare}")]), unsupported()),
        ("a large V", list(&[&format!("V1,{bare}")]), unsupported()),
        ("no version", list(&[bare]), unsupported()),
        ("spaces alone", list(&["v1", " "]), unsupported()),
        ("a comma between them", svix().with(name, &format!("{wrong},{SIGNATURE}")), refused()),
        ("nothing behind the version", list(&["v1,"]), refused()),
        ("cut short", list(&[&SIGNATURE[..SIGNATURE.len() - 4]]), refused()),
        ("a few characters", list(&[&SIGNATURE[..8]]), refused()),
        ("without its padding", list(&[SIGNATURE.trim_end_matches('=')]), refused()),
        ("with more behind it", list(&[&format!("{SIGNATURE}AAAA")]), refused()),
        // The last character before the padding has two bits that do not count.
        ("the same bytes, spelled otherwise", list(&[&SIGNATURE.replace("kw=", "kx=")]), refused()),
        ("in the alphabet of URLs", list(&[&SIGNATURE.replace('/', "_")]), refused()),
        ("no base64", list(&["v1,!!!!"]), refused()),
    ]);
}

#[test]
fn what_was_signed_cannot_be_changed() {
    let refused = || Some(WebhookError::WrongSignature);
    judge([
        ("another id", svix().with("svix-id", "msg_other"), refused()),
        ("an id in capitals", svix().with("svix-id", &ID.to_uppercase()), refused()),
        ("a later time", svix().with("svix-timestamp", &(SENT + 1).to_string()), refused()),
        ("an earlier time", svix().with("svix-timestamp", &(SENT - 1).to_string()), refused()),
        ("another body", svix().body(BODY.replace("test_user", "root")), refused()),
        ("a space more", svix().body(format!("{BODY} ")), refused()),
        ("a byte less", svix().body(&BODY.as_bytes()[..BODY.len() - 1]), refused()),
        ("no body", svix().body(""), refused()),
        ("the secret of another endpoint", svix().to(other()), refused()),
        ("an empty body that was signed", svix().body("").signed(), None),
        ("a body that is no text, and was signed", svix().body(*b"\xff\x00\xfe").signed(), None),
        ("a body that is no text, and was not", svix().body(*b"\xff\x00\xfe"), refused()),
        ("a body as large as allowed", svix().body(vec![b' '; 1 << 20]).signed(), None),
        (
            "one byte more",
            svix().body(vec![b' '; (1 << 20) + 1]).signed(),
            Some(WebhookError::BodyTooLarge { limit: 1 << 20 }),
        ),
        (
            "more than a limit of one's own",
            svix().to(webhook().body_limit(BODY.len() - 1)),
            Some(WebhookError::BodyTooLarge { limit: BODY.len() - 1 }),
        ),
        ("as much as a limit of one's own", svix().to(webhook().body_limit(BODY.len())), None),
    ]);
}
