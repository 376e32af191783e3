//! Values into paths and queries.

use std::fmt::{self, Display, Write as _};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// All but the unreserved characters of RFC 3986, section 2.3: `%` and `/` are encoded too.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The longest value of a path, in bytes.
const MAX_VALUE: usize = 4096;

/// How many layers of percent-encoding a value may have; a server undoes one, a proxy another.
const MAX_LAYERS: usize = 8;

/// Why a value cannot stand in a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BadValue {
    Empty,
    DotSegment,
    Control,
    TooLong,
    Display,
}

impl Display for BadValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "is empty, which would call another endpoint",
            Self::DotSegment => "has a `.` or `..` segment, which would call another endpoint",
            Self::Control => "has a control character, which no identifier has",
            Self::TooLong => "is longer than 4,096 bytes, which no identifier is",
            Self::Display => "could not be written: its `Display` failed",
        })
    }
}

/// Appends `value` to `path` as one percent-encoded segment.
///
/// Encoding alone is not enough: the URL standard folds `%2e%2e` away like `..`, and a server that
/// decodes before it routes does the same to `..%2F`. Such values are errors.
pub(crate) fn push_segment(path: &mut String, value: &dyn Display) -> Result<(), BadValue> {
    let start = path.len();
    write!(path, "{value}").map_err(|_| BadValue::Display)?;
    let raw = path.get(start..).unwrap_or_default();
    check(raw)?;
    if !raw.bytes().all(is_unreserved) {
        let raw = path.split_off(start);
        path.extend(utf8_percent_encode(&raw, RESERVED));
    }
    Ok(())
}

/// Appends `value` to `path` as segments of its own, one for each part between `/`.
pub(crate) fn push_tail(path: &mut String, value: &dyn Display) -> Result<(), BadValue> {
    let mut text = String::new();
    write!(text, "{value}").map_err(|_| BadValue::Display)?;
    for (index, segment) in text.split('/').enumerate() {
        if index > 0 {
            path.push('/');
        }
        push_segment(path, &segment)?;
    }
    Ok(())
}

/// Appends `key=value` to a query, both encoded.
pub(crate) fn push_pair(url: &mut String, key: &str, value: &dyn Display) -> Result<(), BadValue> {
    push_query(url, "");
    url.extend(utf8_percent_encode(key, RESERVED));
    url.push('=');
    let start = url.len();
    write!(url, "{value}").map_err(|_| BadValue::Display)?;
    if !url.get(start..).unwrap_or_default().bytes().all(is_unreserved) {
        let raw = url.split_off(start);
        url.extend(utf8_percent_encode(&raw, RESERVED));
    }
    Ok(())
}

/// Appends `text`, which is encoded already, to the query of `url`.
pub(crate) fn push_query(url: &mut String, text: &str) {
    url.push(if url.contains('?') { '&' } else { '?' });
    url.push_str(text);
}

fn check(raw: &str) -> Result<(), BadValue> {
    if raw.is_empty() {
        return Err(BadValue::Empty);
    }
    if raw.len() > MAX_VALUE {
        return Err(BadValue::TooLong);
    }
    if raw.chars().any(char::is_control) {
        return Err(BadValue::Control);
    }
    if has_dot_segment(raw) {
        return Err(BadValue::DotSegment);
    }
    Ok(())
}

/// Whether a segment is `.` or `..` in any of the spellings that URL parsers fold away.
pub(super) fn is_dot_segment(segment: &str) -> bool {
    segment.contains(['.', '%'])
        && matches!(&*percent_decode_str(segment).decode_utf8_lossy(), "." | "..")
}

/// Whether anything that reads `raw` as a path, decoding it however often, would find a dot segment;
/// after too many layers it is taken for one.
fn has_dot_segment(raw: &str) -> bool {
    if !raw.contains(['.', '%']) {
        return false;
    }
    let mut text = raw.to_owned();
    for _ in 0..MAX_LAYERS {
        if text.split(['/', '\\']).any(|segment| matches!(segment, "." | "..")) {
            return true;
        }
        match percent_decode_str(&text).decode_utf8_lossy().into_owned() {
            decoded if decoded.len() < text.len() => text = decoded,
            _ => return false,
        }
    }
    true
}

fn is_unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn segment(value: &str) -> Result<String, BadValue> {
        let mut path = String::from("/");
        push_segment(&mut path, &value).map(|()| path)
    }

    #[test]
    fn a_segment_is_encoded_as_one() {
        for (value, expected) in [
            ("sit_2abc", "/sit_2abc"),
            ("a/b", "/a%2Fb"),
            ("50%", "/50%25"),
            ("a b+c", "/a%20b%2Bc"),
            ("me@example.com", "/me%40example.com"),
            ("käse", "/k%C3%A4se"),
            ("?x#y", "/%3Fx%23y"),
            ("a\\b;c", "/a%5Cb%3Bc"),
            ("%41", "/%2541"),
            ("...", "/..."),
            ("..a", "/..a"),
            ("a..b", "/a..b"),
        ] {
            assert_eq!(segment(value).as_deref(), Ok(expected), "{value}");
        }
    }

    #[test]
    fn a_value_that_would_retarget_is_refused() {
        use BadValue::{Control, DotSegment, Empty};
        for (value, expected) in [
            ("", Empty),
            (".", DotSegment),
            ("..", DotSegment),
            ("%2e", DotSegment),
            ("%2E%2e", DotSegment),
            (".%2e", DotSegment),
            ("%252e%252e", DotSegment),
            ("%25252e.", DotSegment),
            ("../users", DotSegment),
            ("x/../../y", DotSegment),
            ("x\\..\\y", DotSegment),
            ("..%2fusers", DotSegment),
            ("x%2f..", DotSegment),
            ("a\r\nb", Control),
            (&format!("%{}41", "25".repeat(20)), DotSegment),
            (&"a".repeat(4097), BadValue::TooLong),
            ("\0", Control),
            ("a\u{85}b", Control),
        ] {
            assert_eq!(segment(value), Err(expected), "{value:?}");
        }
    }

    #[test]
    fn a_value_whose_display_fails_is_an_error_not_a_panic() {
        struct Broken;
        impl Display for Broken {
            fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
                Err(fmt::Error)
            }
        }
        assert_eq!(push_segment(&mut String::new(), &Broken), Err(BadValue::Display));
        assert_eq!(push_pair(&mut String::new(), "k", &Broken), Err(BadValue::Display));
    }

    #[test]
    fn a_query_pair_is_encoded_on_both_sides() {
        let mut url = String::from("/list");
        push_pair(&mut url, "order_by", &"+name").unwrap();
        push_pair(&mut url, "filter[a]", &"x&y=z").unwrap();
        push_query(&mut url, "expand=true");
        assert_eq!(url, "/list?order_by=%2Bname&filter%5Ba%5D=x%26y%3Dz&expand=true");
    }
}
