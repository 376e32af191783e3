//! Promise: no value can send a call to another endpoint.

use auth_core::{ErrorKind, Outcome};
use auth_providers::clerk::prelude::*;
use auth_tests::server::{Reply, Server};

/// Values that would make another request of it, were they put into the path as they are, or were
/// encoding all that is done to them.
const HOSTILE: &[&str] = &[
    "",
    ".",
    "..",
    "%2e",
    "%2E%2E",
    ".%2e",
    "%2e.",
    "%252e%252e",
    "%25252e%25252e",
    "../users",
    "..\\users",
    "../../v2",
    "..%2fusers",
    "..%5cusers",
    "%2e%2e/users",
    "%2e%2e%2fusers",
    "x/..",
    "x/../../users/u_1",
    "./x",
    "x/./y",
    "..\t",
    "\t..",
    "..\n",
    ".\r.",
    "x\r\nHost: evil.example",
    "\0",
    "x\u{7f}",
    "\u{85}",
    // What servers take parameters, ends and blanks from.
    "..;",
    "..;a=1",
    ".;a=1",
    "..;a=1/users",
    "x/..;a=1/users",
    "..%3ba=1",
    "%2e%2e%3Ba=1",
    "%252e.%253b",
    "..\\;a=1",
    "x\\..;\\users",
    "..?x",
    "..%3fx",
    "..#x",
    ".. ",
    "%20..",
    "..%20;a",
    "..%00",
    "..%00.json",
    "..%2500",
    "x%00y",
    "..%0d%0a",
    "%09..",
    "%c2%85..",
    // What decoders that are lax about UTF-8 take for a dot, a slash, a backslash or an end.
    "%c0%ae%c0%ae",
    "%C0%AE.",
    ".%e0%80%ae",
    "%f0%80%80%ae.",
    "%25c0%25ae%25c0%25ae",
    "%c0%ae%c0%ae;a=1",
    "..%c0%afusers",
    "..%c1%9cusers",
    "..%c0%80",
    "%c0%2e%c0%2e",
    "%u002e%u002e",
    "..%u002Fusers",
];

/// Values that look odd, but are one segment each.
const ODD: &[(&str, &str)] = &[
    ("a/b", "a%2Fb"),
    ("a\\b", "a%5Cb"),
    ("/", "%2F"),
    ("//evil.example", "%2F%2Fevil.example"),
    ("https://evil.example/x", "https%3A%2F%2Fevil.example%2Fx"),
    ("?admin=true", "%3Fadmin%3Dtrue"),
    ("#top", "%23top"),
    ("x;y=z", "x%3By%3Dz"),
    ("v1.2;x", "v1.2%3Bx"),
    (";..", "%3B.."),
    ("...;x", "...%3Bx"),
    ("a..b", "a..b"),
    ("a..;b", "a..%3Bb"),
    ("..a;b", "..a%3Bb"),
    ("a b.c", "a%20b.c"),
    ("%c3%a9.", "%25c3%25a9."),
    ("%e2%82%ac", "%25e2%2582%25ac"),
    ("%ff%c0", "%25ff%25c0"),
    ("%u00e9", "%25u00e9"),
    ("@evil.example", "%40evil.example"),
    (":80", "%3A80"),
    ("%2f", "%252f"),
    ("%", "%25"),
    ("%zz", "%25zz"),
    ("+", "%2B"),
    (" ", "%20"),
    ("...", "..."),
    (".hidden", ".hidden"),
    ("käse", "k%C3%A4se"),
    ("．．", "%EF%BC%8E%EF%BC%8E"),
    ("\u{202e}x", "%E2%80%AEx"),
    ("~user", "~user"),
];

async fn clerk() -> (Server, Clerk) {
    let server = Server::start([Reply::json(500, "{}")]).await;
    let clerk = Clerk::builder("sk_test_1").base_url(server.url() + "/v1").build().unwrap();
    (server, clerk)
}

#[tokio::test]
async fn a_hostile_path_value_is_an_error_before_anything_is_sent() {
    let (server, clerk) = clerk().await;
    for value in HOSTILE {
        let error = clerk.revoke_sign_in_token(value).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Request, "{value:?}: {error}");
        assert_eq!((error.outcome(), error.attempts()), (Outcome::NotSent, 0), "{value:?}");
        assert!(error.to_string().contains("path value `id`"), "{value:?}: {error}");
    }
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn an_odd_path_value_arrives_as_the_one_segment_that_it_is() {
    let (server, clerk) = clerk().await;
    for (value, encoded) in ODD {
        clerk.revoke_sign_in_token(value).await.unwrap_err();
        let seen = server.seen().pop().unwrap();
        assert_eq!(seen.line(), format!("POST /v1/sign_in_tokens/{encoded}/revoke"), "{value:?}");
    }
}

#[tokio::test]
async fn an_error_names_the_template_and_never_the_value() {
    let (_server, clerk) = clerk().await;
    let error = clerk.revoke_sign_in_token("sit_private").await.unwrap_err();
    assert_eq!(error.endpoint().unwrap().template(), "/sign_in_tokens/<id>/revoke");
    assert_eq!(error.endpoint().unwrap().method(), http::Method::POST);
    assert_eq!(error.endpoint().unwrap().name(), "revoke_sign_in_token");
    for text in [error.to_string(), format!("{error:?}"), format!("{error:#?}")] {
        assert!(!text.contains("sit_private"), "{text}");
    }
}

#[test]
fn a_base_url_that_hides_or_reveals_something_is_refused() {
    for url in [
        "",
        "api.clerk.com",
        "ftp://api.clerk.com",
        "http://api.clerk.com",
        "http://127.0.0.1.evil.example",
        "https://user:pw@api.clerk.com",
        "https://api.clerk.com?x=1",
        "https://api.clerk.com#x",
        "https://api.clerk.com/v1/../v2",
        "https://api.clerk.com/%2e%2e/v2",
        "https://api.clerk.com/..;a=1/v2",
        "https://api.clerk.com/v1/%2e%2e%3b",
        "https://api.clerk.com/v1/..%00/v2",
        "https://api.clerk.com/v1%00",
        "https://api.clerk.com/v1/..%2fv2",
        "https://api.clerk.com/%252e%252e/v2",
        "https://api.clerk.com/%c0%ae%c0%ae/v2",
    ] {
        let error = Clerk::builder("sk_test_1").base_url(url).build().unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Config, Outcome::NotSent), "{url}");
        assert!(error.to_string().contains("base URL"), "{url}: {error}");
        assert!(!error.to_string().contains("pw"), "{error}");
    }
    for url in [
        "http://localhost:1",
        "http://127.0.0.1",
        "http://[::1]:1",
        "https://a.example/v1/",
        "https://a.example/v1.2;x/a..b",
    ] {
        assert!(Clerk::builder("sk_test_1").base_url(url).build().is_ok(), "{url}");
    }
    let insecure = Clerk::builder("sk_test_1").base_url("http://10.0.0.1").allow_plain_http();
    assert!(insecure.build().is_ok());
}
