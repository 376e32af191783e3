//! Which headers a caller may set.

use http::header::{self, HeaderName};

/// The most headers that a client, and that a call of its own, may set: what servers take is less by
/// far, and a `HeaderMap` panics beyond 24,576.
pub(crate) const LIMIT: usize = 1000;

/// Parses a header's name, and refuses those that are not the caller's to set.
pub(crate) fn settable(name: &str) -> Result<HeaderName, String> {
    let Ok(name) = HeaderName::try_from(name) else {
        return Err(format!("`{}` is not a header name", name.escape_debug()));
    };
    if [header::AUTHORIZATION, header::PROXY_AUTHORIZATION].contains(&name) {
        return Err(format!(
            "header `{name}` is the credential's: use `credential`, which keeps it from being printed"
        ));
    }
    refuse_framing(&name)?;
    Ok(name)
}

/// Refuses what frames the message.
pub(crate) fn refuse_framing(name: &HeaderName) -> Result<(), String> {
    let framing = [
        header::CONNECTION,
        header::CONTENT_LENGTH,
        header::HOST,
        header::TE,
        header::TRAILER,
        header::TRANSFER_ENCODING,
        header::UPGRADE,
    ];
    if framing.contains(name) {
        return Err(format!("header `{name}` is the transport's to set"));
    }
    Ok(())
}
