//! Header names and values that can be checked while compiling.

use crate::diagnostics::messages;

/// Why no endpoint declares this header, if none does.
pub(super) fn refuse_name(name: &str) -> Option<String> {
    // A token of RFC 9110.
    let is_token = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
    if name.is_empty() {
        return Some(messages::header_no_name());
    }
    if let Some(offender) = name.chars().find(|c| !is_token(*c)) {
        return Some(messages::header_name_invalid(name, offender.escape_debug()));
    }
    match name.to_ascii_lowercase().as_str() {
        "authorization" | "proxy-authorization" => Some(messages::header_credential(name)),
        "connection" | "content-length" | "host" | "keep-alive" | "proxy-connection" | "te"
        | "trailer" | "transfer-encoding" | "upgrade" => {
            Some(messages::header_of_the_transport(name))
        }
        _ => None,
    }
}

/// Visible ASCII, with spaces only inside.
pub(super) fn is_value(value: &str) -> bool {
    !value.is_empty() && value.trim() == value && value.bytes().all(|b| (b' '..=b'~').contains(&b))
}
