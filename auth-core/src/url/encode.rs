//! Encodes values for paths and queries.

use std::borrow::Cow;
use std::fmt::{Display, Write as _};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// All characters except the unreserved ones of RFC 3986, section 2.3. `%` and `/` are encoded too.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The largest value in a path, in bytes.
const MAX_VALUE: usize = 4096;

/// The largest path and query together, in bytes. `http::Uri` accepts 65,534 bytes with the origin,
/// which has about 270 at most.
pub(super) const MAX_URL: usize = 65_000;

/// How many layers of percent-encoding a value may have. A server may decode one layer, and a proxy
/// another.
const MAX_LAYERS: usize = 8;

/// Why a value cannot stand in a URL. Lengths are in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum BadValue {
    #[error("is empty, which would call another endpoint")]
    Empty,
    #[error("has a `.` or `..` segment, which would call another endpoint")]
    DotSegment,
    #[error("has a control character, which no identifier has")]
    Control,
    #[error("is {0} bytes long; no identifier is longer than 4,096")]
    TooLong(usize),
    #[error("is {0} bytes long, and the URL would be longer than the limit of 65,000 bytes")]
    TooLongForUrl(usize),
    #[error("could not be written: its `Display` failed")]
    Display,
}

/// Appends `value` to `path` as one percent-encoded segment.
///
/// Encoding alone is not enough. The URL standard removes `%2e%2e` just like `..`, and a server
/// that decodes before it routes does the same with `..%2F`. So such values are errors.
pub(crate) fn push_segment(path: &mut String, value: &dyn Display) -> Result<(), BadValue> {
    let start = path.len();
    write!(path, "{value}").map_err(|_| BadValue::Display)?;
    let raw = path.get(start..).unwrap_or_default();
    match raw.len() {
        0 => return Err(BadValue::Empty),
        1..=MAX_VALUE => check(raw)?,
        length => return Err(BadValue::TooLong(length)),
    }
    encode_from(path, start);
    Ok(())
}

/// Appends `value` to `path` as several segments, one for each part between slashes.
pub(crate) fn push_tail(path: &mut String, value: &dyn Display) -> Result<(), BadValue> {
    let mut text = String::new();
    write!(text, "{value}").map_err(|_| BadValue::Display)?;
    for (index, segment) in text.split('/').enumerate() {
        if index > 0 {
            path.push('/');
        }
        push_segment(path, &segment)?;
    }
    fits(path, text.len())
}

/// Appends an encoded `key=value` to a query.
pub(crate) fn push_pair(url: &mut String, key: &str, value: &dyn Display) -> Result<(), BadValue> {
    push_query(url, "");
    url.extend(utf8_percent_encode(key, RESERVED));
    url.push('=');
    let start = url.len();
    write!(url, "{value}").map_err(|_| BadValue::Display)?;
    let length = url.len() - start;
    encode_from(url, start);
    fits(url, length)
}

/// The encoded form of a value in a URL.
pub(crate) fn encoded(value: &str) -> String {
    utf8_percent_encode(value, RESERVED).collect()
}

/// Appends `text`, which is encoded already, to the query of `url`.
pub(crate) fn push_query(url: &mut String, text: &str) {
    url.push(if url.contains('?') { '&' } else { '?' });
    url.push_str(text);
}

/// Percent-encodes the end of `url`, beginning at `start`.
fn encode_from(url: &mut String, start: usize) {
    if !url.get(start..).unwrap_or_default().bytes().all(is_unreserved) {
        let raw = url.split_off(start);
        url.extend(utf8_percent_encode(&raw, RESERVED));
    }
}

/// Checks the length of the URL after a value of this length was appended.
fn fits(url: &str, length: usize) -> Result<(), BadValue> {
    if url.len() > MAX_URL { Err(BadValue::TooLongForUrl(length)) } else { Ok(()) }
}

/// Whether a segment is `.` or `..`, in any spelling that URL parsers remove.
pub(super) fn is_dot_segment(segment: &str) -> bool {
    segment.contains(['.', '%']) && is_dots(&percent_decode_str(segment).decode_utf8_lossy())
}

/// Whether a decoded segment is `.` or `..` for a server that first removes parameters (`;a=1`), a
/// query, a fragment or blanks.
fn is_dots(segment: &str) -> bool {
    let name = segment.split([';', '?', '#']).next().unwrap_or_default();
    matches!(name.trim(), "." | "..")
}

/// Checks that a value contains no dot segment and no control character, however often it is
/// decoded. A value with too many layers of encoding is refused as if it contained a dot segment.
pub(super) fn check(raw: &str) -> Result<(), BadValue> {
    let mut text = Cow::Borrowed(raw);
    for _ in 0..MAX_LAYERS {
        if text.chars().any(char::is_control) {
            return Err(BadValue::Control);
        }
        if !text.contains(['.', '%']) {
            return Ok(());
        }
        if text.split(['/', '\\']).any(is_dots) {
            return Err(BadValue::DotSegment);
        }
        match decoded(&text) {
            decoded if decoded.len() < text.len() => text = Cow::Owned(decoded),
            _ => return Ok(()),
        }
    }
    Err(BadValue::DotSegment)
}

/// Decodes one layer of percent-encoding, as a tolerant decoder would. It reads both `%u002e` and
/// `%c0%ae` as a dot. The latter is an overlong encoding, which uses more bytes than necessary (RFC
/// 3629, section 10).
fn decoded(text: &str) -> String {
    let text = text.replace("%u00", "%").replace("%U00", "%");
    let bytes: Vec<u8> = percent_decode_str(&text).collect();
    let mut short = Vec::with_capacity(bytes.len());
    let mut rest = bytes.as_slice();
    while let [first, after @ ..] = rest {
        let (byte, after) = match rest {
            [lead @ 0xc0..=0xc1, last, after @ ..]
            | [0xe0, lead @ 0x80..=0x81, last, after @ ..]
            | [0xf0, 0x80, lead @ 0x80..=0x81, last, after @ ..]
            | [0xf8, 0x80, 0x80, lead @ 0x80..=0x81, last, after @ ..]
            | [0xfc, 0x80, 0x80, 0x80, lead @ 0x80..=0x81, last, after @ ..] => {
                ((lead << 6) & 0x40 | last & 0x3f, after)
            }
            _ => (*first, after),
        };
        short.push(byte);
        rest = after;
    }
    String::from_utf8_lossy(&short).into_owned()
}

fn is_unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~')
}

#[cfg(test)]
mod tests {
    use std::fmt;

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
            ("v1.2;x", "/v1.2%3Bx"),
            ("...;x", "/...%3Bx"),
            (";..", "/%3B.."),
            ("a..;b", "/a..%3Bb"),
            ("%ff.", "/%25ff."),
            ("%e2%82%ac", "/%25e2%2582%25ac"),
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
            (&"a".repeat(4097), BadValue::TooLong(4097)),
            ("..;a=1", DotSegment),
            (".;", DotSegment),
            ("x/..;a=1/y", DotSegment),
            ("..%3Ba", DotSegment),
            ("%252e.%253ba", DotSegment),
            ("..\\;a", DotSegment),
            ("..?x", DotSegment),
            ("..#x", DotSegment),
            (" ..", DotSegment),
            ("..%20", DotSegment),
            ("..%00", Control),
            ("a%2500b", Control),
            ("%c2%85", Control),
            ("%c0%80", Control),
            ("%c0%ae%C0%AE", DotSegment),
            ("%e0%80%ae.", DotSegment),
            (".%f0%80%80%ae", DotSegment),
            ("%f8%80%80%80%ae.", DotSegment),
            (".%fc%80%80%80%80%ae", DotSegment),
            ("..%FC%80%80%80%80%af", DotSegment),
            ("%f8%80%80%80%ae.", DotSegment),
            (".%fc%80%80%80%80%ae", DotSegment),
            ("..%FC%80%80%80%80%af", DotSegment),
            ("..%c0%af", DotSegment),
            ("..%c1%9cx", DotSegment),
            ("%25c0%25ae.", DotSegment),
            ("%u002e%U002E", DotSegment),
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
    fn what_is_wrong_goes_on_from_the_name_of_the_value() {
        for (bad, said) in [
            (BadValue::Empty, "is empty, which would call another endpoint"),
            (BadValue::DotSegment, "has a `.` or `..` segment, which would call another endpoint"),
            (BadValue::Control, "has a control character, which no identifier has"),
            (BadValue::TooLong(5000), "is 5000 bytes long; no identifier is longer than 4,096"),
            (
                BadValue::TooLongForUrl(70_000),
                "is 70000 bytes long, and the URL would be longer than the limit of 65,000 bytes",
            ),
            (BadValue::Display, "could not be written: its `Display` failed"),
        ] {
            assert_eq!(bad.to_string(), said);
        }
    }

    #[test]
    fn a_query_pair_is_encoded_on_both_sides() {
        let mut url = String::from("/list");
        push_pair(&mut url, "order_by", &"+name").unwrap();
        push_pair(&mut url, "filter[a]", &"x&y=z").unwrap();
        push_query(&mut url, "expand=true");
        assert_eq!(url, "/list?order_by=%2Bname&filter%5Ba%5D=x%26y%3Dz&expand=true");
    }

    #[test]
    fn a_value_that_makes_the_url_too_long_is_told_by_its_own_length() {
        let bad = |length| Err(BadValue::TooLongForUrl(length));
        assert_eq!(push_pair(&mut String::new(), "q", &"a".repeat(64_997)), Ok(()));
        assert_eq!(push_pair(&mut String::new(), "q", &"a".repeat(64_998)), bad(64_998));
        assert_eq!(push_pair(&mut String::new(), "q", &" ".repeat(40_000)), bad(40_000));
        let tail = "a/".repeat(40_000) + "a";
        assert_eq!(push_tail(&mut String::new(), &tail), bad(80_001));
    }
}
