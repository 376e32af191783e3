//! A body as text: what its headers say of its encoding and charset, and a byte order mark.

use std::borrow::Cow;

use http::HeaderMap;
use http::header::{CONTENT_ENCODING, CONTENT_TYPE};

use crate::foreign_text::OneLine;

/// Why a body is not there as text.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NotText {
    /// Its headers declare what is not read: an encoding or a charset.
    #[error("{0}")]
    Foreign(String),
    /// It should be UTF-8, and is not.
    #[error("the body is not UTF-8")]
    NotUtf8,
}

/// What headers declare a body to be.
enum Declared {
    Utf8,
    Latin1,
    Foreign(String),
}

/// The text of a body, without its byte order mark.
///
/// What is UTF-8 is read as that, whatever is declared: RFC 8259 wants it for JSON, and servers
/// declare other charsets out of habit. ISO-8859-1 is read where it is declared: each byte is the
/// character of that number, so that it needs no table.
pub(crate) fn of<'a>(headers: &HeaderMap, body: &'a [u8]) -> Result<Cow<'a, str>, NotText> {
    match (std::str::from_utf8(body).map(without_mark), declared(headers)) {
        // Encoded bytes, and those of UTF-16, may be UTF-8 by chance, but are not all visible.
        (Ok(text), Declared::Foreign(why)) if text.contains(is_invisible) => {
            Err(NotText::Foreign(why))
        }
        (Ok(text), _) => Ok(Cow::Borrowed(text)),
        (Err(_), Declared::Utf8) => Err(NotText::NotUtf8),
        (Err(_), Declared::Latin1) => Ok(body.iter().copied().map(char::from).collect()),
        (Err(_), Declared::Foreign(why)) => Err(NotText::Foreign(why)),
    }
}

/// RFC 8259 lets a reader pass over a byte order mark.
pub(crate) fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

fn is_invisible(c: char) -> bool {
    c.is_control() && !matches!(c, '\t' | '\n' | '\r')
}

fn declared(headers: &HeaderMap) -> Declared {
    if let Some(encoding) = encoding(headers) {
        return Declared::Foreign(format!(
            "the body has the content-encoding `{encoding}`, which this client does not undo: see the \
             features of auth-core"
        ));
    }
    let Some(charset) = charset(headers) else { return Declared::Utf8 };
    match &*charset.to_ascii_lowercase() {
        "utf-8" | "utf8" | "us-ascii" | "" => Declared::Utf8,
        "iso-8859-1" | "iso8859-1" | "iso_8859-1" | "latin1" | "latin-1" => Declared::Latin1,
        _ => Declared::Foreign(format!(
            "the body is in the charset `{charset}`; UTF-8 and ISO-8859-1 alone are read"
        )),
    }
}

/// The encodings that are declared, if there are any.
fn encoding(headers: &HeaderMap) -> Option<String> {
    let lines = headers.get_all(CONTENT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    let names = lines.flat_map(|line| line.split(',')).map(str::trim);
    let names: Vec<&str> =
        names.filter(|name| !name.is_empty() && !name.eq_ignore_ascii_case("identity")).collect();
    (!names.is_empty()).then(|| short(&names.join(", ")))
}

fn charset(headers: &HeaderMap) -> Option<String> {
    let kind = headers.get(CONTENT_TYPE)?.to_str().ok()?;
    let mut parameters = kind.split(';').skip(1).filter_map(|parameter| parameter.split_once('='));
    let (_, charset) = parameters.find(|(name, _)| name.trim().eq_ignore_ascii_case("charset"))?;
    Some(short(charset.trim().trim_matches('"')))
}

/// As much of a name as any real one has.
fn short(name: &str) -> String {
    OneLine(name, 40).to_string()
}
