//! Keys that others have, or that belong elsewhere.

use proc_macro2::TokenStream;
use syn::LitStr;

use super::entry::Entry;
use super::{header, words};
use crate::diagnostics::{Located, messages};

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
        "no_retry" | "non_idempotent" | "not_idempotent" => "once",
        "accept" => "header(\"Accept\")",
        _ => return None,
    })
}

/// Whether others write the query under this key.
pub(super) fn is_query(key: &str) -> bool {
    ["query", "queries", "params", "query_params"].contains(&key)
}

/// Why no entry says this.
pub(super) fn refuse(entry: &Entry) -> Option<String> {
    let key = entry.key.to_string();
    let key = key.as_str();
    let option = match key {
        "format" | "produces" | "returns" | "response_type" => {
            return Some(media_type(key, "Accept", entry.value.as_ref()));
        }
        "consumes" | "content_type" => {
            return Some(media_type(key, "Content-Type", entry.value.as_ref()));
        }
        "timeout" | "deadline" => key,
        "retry" | "retries" | "max_retries" | "attempts" => "retry",
        _ => return None,
    };
    Some(messages::option_as_key(key, option))
}

/// What says the same as `format = "text/csv"`; nothing has to for JSON.
fn media_type(key: &str, name: &str, value: Option<&Located<TokenStream>>) -> String {
    let text = value.and_then(|value| syn::parse2::<LitStr>(value.value.clone()).ok());
    let text = text.map(|text| text.value()).unwrap_or_default();
    // It goes along with the key of the body.
    for (kind, key_of_body) in [("x-www-form-urlencoded", "form"), ("multipart/", "multipart")] {
        if text.contains(kind) {
            let help = format!("name the argument that is the body with `{key_of_body}`");
            return messages::media_type_as_key(key, help);
        }
    }
    if text.is_empty()
        && let Some(value) = value
        && let [argument] = words(&value.value).as_slice()
        && argument != "json"
    {
        return messages::media_type_as_key(key, format!("`header(\"{name}\") = {argument}`"));
    }
    let help = match text.to_ascii_lowercase() {
        lower if text.is_empty() || lower.contains("json") => format!("remove `{key}`"),
        _ if text.contains('/') && header::is_value(&text) => {
            format!("`header(\"{name}\") = \"{text}\"`")
        }
        _ => format!("write the media type into the header `{name}`"),
    };
    messages::media_type_as_key(key, help)
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
