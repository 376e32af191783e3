//! Keys that others have, or that belong elsewhere.

use crate::diagnostics::messages;

/// The key that has this name elsewhere.
pub(super) fn meant(key: &str) -> Option<&'static str> {
    Some(match key {
        "verb" => "method",
        "url" | "uri" | "route" | "endpoint" => "path",
        "data" | "payload" | "request" => "json",
        "bytes" | "raw" => "body",
        "token" | "bearer" | "credential" | "authorization" => "auth",
        "no_auth" | "noauth" => "auth = none",
        "status" | "statuses" | "expect" => "success",
        "unwrap" => "envelope",
        "accept" => "header(\"Accept\")",
        "content_type" => "header(\"Content-Type\")",
        _ => return None,
    })
}

/// Why no entry says this.
pub(super) fn refuse(key: &str) -> Option<String> {
    let option = match key {
        "query" | "params" => return Some(messages::query_key(key)),
        "timeout" | "deadline" => key,
        "retry" | "retries" | "max_retries" | "attempts" => "retry",
        _ => return None,
    };
    Some(messages::option_as_key(key, option))
}

/// Whether the word means the client's credential to those who have to declare it elsewhere.
pub(crate) fn names_own_credential(word: &str) -> bool {
    matches!(
        word.to_ascii_lowercase().as_str(),
        "always"
            | "api_key"
            | "apikey"
            | "basic"
            | "bearer"
            | "client"
            | "credential"
            | "default"
            | "jwt"
            | "oauth"
            | "oauth2"
            | "on"
            | "provider"
            | "required"
            | "self"
            | "some"
            | "true"
            | "yes"
    )
}
