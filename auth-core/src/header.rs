//! The headers that a caller may set, and the values that they may have.

use std::fmt::Display;

use http::header::{self, HeaderName, HeaderValue};

use crate::secret::Secret;

/// The largest number of headers that a client may set, and that a call may add. Servers accept far
/// fewer. A `HeaderMap` panics beyond 24,576.
pub(crate) const LIMIT: usize = 1000;

/// Parses a header's name. Fails for headers that a caller must not set.
pub(crate) fn settable(name: &str) -> Result<HeaderName, String> {
    let Ok(name) = HeaderName::try_from(name) else {
        return Err(format!("`{}` is not a header name", name.escape_debug()));
    };
    refuse_reserved(&name)?;
    Ok(name)
}

/// Refuses what is the credential's or the transport's to set.
pub(crate) fn refuse_reserved(name: &HeaderName) -> Result<(), String> {
    if [header::AUTHORIZATION, header::PROXY_AUTHORIZATION].contains(name) {
        return Err(format!(
            "header `{name}` is set by the credential: use `credential`, which keeps it from being printed"
        ));
    }
    refuse_framing(name)
}

/// Fails for headers that frame the message, which the transport sets.
pub(crate) fn refuse_framing(name: &HeaderName) -> Result<(), String> {
    let framing = [
        header::CONNECTION,
        header::CONTENT_LENGTH,
        header::HOST,
        HeaderName::from_static("keep-alive"),
        HeaderName::from_static("proxy-connection"),
        header::TE,
        header::TRAILER,
        header::TRANSFER_ENCODING,
        header::UPGRADE,
    ];
    if framing.contains(name) {
        return Err(format!("header `{name}` is set by the transport and cannot be set here"));
    }
    Ok(())
}

/// A value for `header("…") = …`: anything `Display`, or a [`Secret`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a header's value",
    label = "neither `Display` nor `Secret`",
    note = "a header's value is anything that implements `std::fmt::Display`, or an `auth_core::Secret`"
)]
pub trait HeaderText {
    /// The header's value; `None` if the text may not stand in a header.
    fn header_value(&self) -> Option<HeaderValue>;
}

#[diagnostic::do_not_recommend]
impl<T: Display + ?Sized> HeaderText for T {
    fn header_value(&self) -> Option<HeaderValue> {
        let mut text = String::new();
        std::fmt::Write::write_fmt(&mut text, format_args!("{self}")).ok()?;
        plain(&text)
    }
}

impl HeaderText for Secret {
    fn header_value(&self) -> Option<HeaderValue> {
        sensitive(self.expose())
    }
}

impl HeaderText for &Secret {
    fn header_value(&self) -> Option<HeaderValue> {
        (**self).header_value()
    }
}

/// A header's value: visible ASCII, with spaces and tabs inside but not around it (RFC 9110,
/// section 5.5).
pub(crate) fn plain(text: &str) -> Option<HeaderValue> {
    let visible = text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\t'));
    let trimmed = text.trim_matches([' ', '\t']).len() == text.len();
    if visible && trimmed { HeaderValue::from_str(text).ok() } else { None }
}

/// The same for a secret. `{:?}` of the value, or of a request that contains it, does not print it.
pub(crate) fn sensitive(text: &str) -> Option<HeaderValue> {
    let mut value = plain(text)?;
    value.set_sensitive(true);
    Some(value)
}
