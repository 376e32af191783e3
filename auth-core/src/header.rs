//! Which headers a caller may set.

use http::header::{self, HeaderName};

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
