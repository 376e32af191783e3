//! Decodes a body to text. It considers the encoding and charset that the headers declare, and
//! removes a byte order mark.

use std::borrow::Cow;

use http::HeaderMap;
use http::header::{CONTENT_ENCODING, CONTENT_TYPE};

use crate::foreign_text::OneLine;

/// Why a body cannot be decoded to text.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NotText {
    /// Its headers declare an encoding or a charset that is not supported.
    #[error("{0}")]
    Foreign(String),
    /// It is not UTF-8, and its headers declare nothing else.
    #[error("the body is not UTF-8")]
    NotUtf8,
}

/// What the headers declare about a body.
enum Declared {
    Utf8,
    Latin1,
    Foreign(String),
}

/// The text of a body, without its byte order mark.
///
/// A body that is valid UTF-8 is read as UTF-8, whatever its headers declare: RFC 8259 requires
/// UTF-8 for JSON, and some servers declare another charset by mistake. ISO-8859-1 is supported if
/// it is declared, because it needs no table: each byte is the character with the same number.
pub(crate) fn decode<'a>(headers: &HeaderMap, body: &'a [u8]) -> Result<Cow<'a, str>, NotText> {
    match (std::str::from_utf8(body).map(without_byte_order_mark), declared(headers)) {
        // Compressed bytes and UTF-16 may be valid UTF-8 by chance, but then they contain control
        // characters.
        (Ok(text), Declared::Foreign(why)) if text.contains(is_invisible) => {
            Err(NotText::Foreign(why))
        }
        (Ok(text), _) => Ok(Cow::Borrowed(text)),
        (Err(_), Declared::Utf8) => Err(NotText::NotUtf8),
        (Err(_), Declared::Latin1) => Ok(body.iter().copied().map(char::from).collect()),
        (Err(_), Declared::Foreign(why)) => Err(NotText::Foreign(why)),
    }
}

/// Removes a byte order mark. RFC 8259 allows a reader to ignore it.
pub(crate) fn without_byte_order_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// Whether the headers say that the body is JSON.
pub(crate) fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| kind.contains("json"))
}

fn is_invisible(c: char) -> bool {
    c.is_control() && !matches!(c, '\t' | '\n' | '\r')
}

fn declared(headers: &HeaderMap) -> Declared {
    if let Some(encoding) = encoding(headers) {
        return Declared::Foreign(format!(
            "the body has the content-encoding `{encoding}`, which this client cannot decode: see the \
             features of auth-core"
        ));
    }
    let Some(charset) = charset(headers) else { return Declared::Utf8 };
    match &*charset.to_ascii_lowercase() {
        "utf-8" | "utf8" | "us-ascii" | "" => Declared::Utf8,
        "iso-8859-1" | "iso8859-1" | "iso_8859-1" | "latin1" | "latin-1" => Declared::Latin1,
        _ => Declared::Foreign(format!(
            "the body is in the charset `{charset}`; only UTF-8 and ISO-8859-1 are supported"
        )),
    }
}

/// The declared encodings, if there are any.
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

/// Cuts a name at a length that no real name exceeds.
fn short(name: &str) -> String {
    OneLine(name, 40).to_string()
}
