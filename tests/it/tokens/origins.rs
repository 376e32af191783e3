//! The origins and issuers that are set on a verifier of Clerk's session tokens.

use super::clerk::{good, verifier};
use super::fixture::{ACCEPTED, hold, row};

/// RFC 6454, section 6.2: browsers write an origin in one way, whatever way it is set here.
#[tokio::test]
async fn an_origin_or_an_issuer_is_set_in_any_form() {
    for (set, written) in [
        ("https://app.example.com", "https://app.example.com"),
        ("https://app.example.com/", "https://app.example.com"),
        ("HTTPS://App.Example.com", "https://app.example.com"),
        ("https://app.example.com:443", "https://app.example.com"),
        ("http://localhost:3000/", "http://localhost:3000"),
        ("http://[::1]:3000", "http://[::1]:3000"),
        ("https://bücher.example", "https://xn--bcher-kva.example"),
        ("chrome-extension://abcdefgh", "chrome-extension://abcdefgh"),
        ("chrome-extension://abcdefgh/", "chrome-extension://abcdefgh"),
    ] {
        let token = good().claim("azp", format!("\"{written}\""));
        let by_party = verifier().authorized_party(set).unwrap();
        assert_eq!(hold(&by_party, &[row("Clerk", set, token, ACCEPTED)]).await, 1);
        let token = good().claim("iss", format!("\"{written}\""));
        let by_issuer = verifier().issuer(set).unwrap();
        assert_eq!(hold(&by_issuer, &[row("Clerk", set, token, ACCEPTED)]).await, 1);
    }
    let proxied = good().claim("iss", "\"https://example.com/__clerk\"");
    let by_issuer = verifier().issuer("https://Example.com/__clerk/").unwrap();
    assert_eq!(hold(&by_issuer, &[row("Clerk", "a proxy", proxied, ACCEPTED)]).await, 1);
}

#[test]
fn an_origin_that_no_token_is_issued_to_is_refused() {
    for text in [
        "",
        "*",
        "null",
        "app.example.com",
        "localhost:3000",
        "//app.example.com",
        "https://",
        "https://*.example.com",
        "https://app.example.com?",
        "https://app.example.com/#x",
        "https://user@app.example.com",
        "https://user:secret@app.example.com",
        " https://app.example.com",
        "https://app.example.com\n",
        "https://app.exam\nple.com",
        "\"https://app.example.com\"",
        "https://a.example.com,https://b.example.com",
        "file:///index.html",
        "mailto:me@example.com",
    ] {
        let error = verifier().authorized_party(text).unwrap_err().to_string();
        assert!(error.starts_with("an authorized party must be an origin, such as "), "{error}");
        assert!(!error.contains("secret"), "{error}");
        let error = verifier().issuer(text).unwrap_err().to_string();
        assert!(error.starts_with("an issuer must be the URL of a Frontend API, "), "{error}");
    }
    for text in ["https://app.example.com/sign-in", "https://app.example.com//"] {
        let party = verifier().authorized_party(text);
        assert_eq!(party.is_ok(), text.ends_with("//"), "{text}");
    }
}
