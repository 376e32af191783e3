//! Which texts let somebody in.

use super::words;
use crate::node::Node;

/// Endings of names, by their words.
const ENDINGS: [&str; 26] = [
    "access key",
    "api key",
    "api token",
    "app secret",
    "auth key",
    "backup codes",
    "bearer",
    "client assertion",
    "credentials",
    "encryption key",
    "jwt",
    "jwts",
    "management key",
    "master key",
    "passphrase",
    "password",
    "passwords",
    "passwd",
    "private key",
    "recovery codes",
    "secret",
    "secret key",
    "secrets",
    "signing key",
    "token",
    "tokens",
];

/// Words before a token that say that it only marks a place in a list, or is public.
const HARMLESS: [&str; 17] = [
    "cancel",
    "continuation",
    "continue",
    "cursor",
    "max",
    "min",
    "next",
    "num",
    "page",
    "previous",
    "prev",
    "public",
    "publishable",
    "resume",
    "skip",
    "sync",
    "total",
];

/// Names of tokens that count, as language models do, or that describe one.
const COUNTS: [&str; 9] = [
    "completion tokens",
    "input tokens",
    "max tokens",
    "output tokens",
    "prompt tokens",
    "reasoning tokens",
    "cached tokens",
    "total tokens",
    "budget tokens",
];

/// Whether a text of this name, so described, lets somebody in.
pub(super) fn is_secret(name: &str, nodes: &[&Node]) -> bool {
    let is = |keyword: &str, value: &str| {
        nodes.iter().any(|node| node.get(keyword).and_then(Node::as_str) == Some(value))
    };
    if is("format", "password") {
        return true;
    }
    let listed = ["enum", "const"];
    if nodes.iter().any(|node| listed.iter().any(|keyword| node.get(keyword).is_some())) {
        return false;
    }
    is_name_of_secret(name)
}

pub(super) fn is_name_of_secret(name: &str) -> bool {
    let words = words::words(name);
    let text = words.join(" ");
    let is_end =
        |end: &&str| text.strip_suffix(*end).is_some_and(|b| b.is_empty() || b.ends_with(' '));
    let is_harmless =
        words.iter().any(|word| HARMLESS.contains(&word.as_str())) || COUNTS.iter().any(is_end);
    // `apikey`, `accesstoken`: written as one word.
    let glued = ["apikey", "authtoken", "accesstoken", "refreshtoken", "idtoken", "secretkey"];
    let is_glued = words.last().is_some_and(|last| glued.contains(&last.as_str()));
    !is_harmless && (is_glued || ENDINGS.iter().any(is_end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_let_somebody_in() {
        for name in ["password", "newPassword", "clientSecret", "refresh_token", "jwt", "API_KEY"] {
            assert!(is_name_of_secret(name), "{name}");
        }
        for name in [
            "next_token",
            "token_id",
            "publicKey",
            "password_enabled",
            "nextPageToken",
            "tokenType",
        ] {
            assert!(!is_name_of_secret(name), "{name}");
        }
    }
}
