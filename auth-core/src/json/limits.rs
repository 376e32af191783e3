//! JSON that the grammar allows but `serde_json` does not accept: numbers beyond an `f64`, single
//! halves of surrogate pairs, and deep nesting.
//!
//! One such value would make the whole text unreadable. So the text is rewritten without such
//! values and read again. A free-form value such as `serde_json::Value` then contains a
//! replacement; a type that does not accept the replacement fails to decode.

use crate::foreign_text::json::Limit;
use crate::json::path::after_string;

/// How deep `serde_json` lets arrays and objects nest.
const MAX_DEPTH: usize = 127;

/// A JSON text that `serde_json` accepts.
pub(crate) struct Sanitized {
    pub(crate) text: String,
    /// The first limit for which a value was replaced by a string.
    pub(crate) as_text: Option<Limit>,
}

/// Rewrites a JSON text so that `serde_json` accepts it, for what you decode yourself. Calls and
/// webhooks do this where a text cannot be decoded as it is.
///
/// A number beyond an `f64`, and an array or object that nests deeper than 127 levels, becomes a
/// string of its JSON. Half of a surrogate pair becomes U+FFFD. Returns `None` if the text is not JSON
/// at such a place.
///
/// ```
/// use auth_core::within_json_limits;
///
/// let within = within_json_limits(r#"{"a":1e400,"b":"\ud83d"}"#);
/// assert_eq!(within.as_deref(), Some(r#"{"a":"1e400","b":"\ufffd"}"#));
/// ```
#[must_use]
pub fn within_json_limits(text: &str) -> Option<String> {
    sanitize(text).map(|sanitized| sanitized.text)
}

/// The same, with the first limit that was passed.
pub(crate) fn sanitize(text: &str) -> Option<Sanitized> {
    let mut sanitized = Sanitized { text: String::with_capacity(text.len()), as_text: None };
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(byte) = text.as_bytes().get(at) {
        let end = match byte {
            b'"' => after_string(text, at),
            b'-' | b'0'..=b'9' => after_number(text, at),
            b'{' | b'[' if depth == MAX_DEPTH => after_nesting(text, at)?,
            _ => at + 1,
        };
        let token = text.get(at..end)?;
        match byte {
            b'"' => push_string(&mut sanitized.text, token)?,
            b'-' | b'0'..=b'9' if token.parse().is_ok_and(f64::is_infinite) => {
                sanitized.push_as_text(token, Limit::Number)?;
            }
            b'{' | b'[' if depth == MAX_DEPTH => sanitized.push_as_text(token, Limit::Nesting)?,
            b'{' | b'[' => {
                depth += 1;
                sanitized.text.push_str(token);
            }
            b'}' | b']' => {
                depth = depth.saturating_sub(1);
                sanitized.text.push_str(token);
            }
            _ => sanitized.text.push_str(token),
        }
        at = end;
    }
    Some(sanitized)
}

impl Sanitized {
    fn push_as_text(&mut self, json: &str, limit: Limit) -> Option<()> {
        self.text.push_str(&serde_json::to_string(json).ok()?);
        self.as_text.get_or_insert(limit);
        Some(())
    }
}

/// The position after the number that starts at `start`.
fn after_number(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '.' | 'e' | 'E');
    start + rest.find(|c| !is_part(c)).unwrap_or(rest.len())
}

/// The position after the array or object that starts at `start`.
fn after_nesting(text: &str, start: usize) -> Option<usize> {
    let mut depth = 0_usize;
    let mut at = start;
    loop {
        match text.as_bytes().get(at)? {
            b'"' => {
                at = after_string(text, at);
                continue;
            }
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth -= 1,
            _ => {}
        }
        at += 1;
        if depth == 0 {
            return Some(at);
        }
    }
}

/// Appends a string, which includes its quotes, without single halves of surrogate pairs.
fn push_string(out: &mut String, string: &str) -> Option<()> {
    let mut rest = string;
    while let Some(escape) = rest.find('\\') {
        let (before, from) = rest.split_at(escape);
        out.push_str(before);
        let (length, written) = match (code_unit(from), code_unit(from.get(6..).unwrap_or(""))) {
            (Some(0xd800..=0xdbff), Some(0xdc00..=0xdfff)) => (12, from.get(..12)?),
            (Some(0xd800..=0xdfff), _) => (6, "\\ufffd"),
            _ => (2, from.get(..2)?),
        };
        out.push_str(written);
        rest = from.get(length..)?;
    }
    out.push_str(rest);
    Some(())
}

/// The UTF-16 code unit that the text begins with, written as `\ud83d`.
fn code_unit(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    u16::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{Limit, sanitize};

    #[test]
    fn what_keeps_the_limits_is_not_changed() {
        for text in [
            "",
            " null ",
            r#"{"a":[1,-2.5e+3,true],"b\"\\":{"c":"é\u00e9\ud83d\ude00\\ud83d"}}"#,
            &format!("{}1e308{}", "[".repeat(127), "]".repeat(127)),
            "[1,}",
            "\"open",
        ] {
            let sanitized = sanitize(text).unwrap();
            assert_eq!((sanitized.text.as_str(), sanitized.as_text), (text, None));
        }
    }

    #[test]
    fn what_does_not_is_there_as_text() {
        for (text, limit, expected) in [
            (
                r#"{"a":-1e999,"b":[1e999]}"#,
                Some(Limit::Number),
                json!({"a": "-1e999", "b": ["1e999"]}),
            ),
            (r#"["\udead\ud83d\ude00\ud83d"]"#, None, json!(["\u{fffd}😀\u{fffd}"])),
        ] {
            assert!(serde_json::from_str::<Value>(text).is_err(), "{text}");
            let sanitized = sanitize(text).unwrap();
            assert_eq!(serde_json::from_str::<Value>(&sanitized.text).unwrap(), expected);
            assert_eq!(sanitized.as_text, limit);
        }
        let deep = |depth: usize| "[".repeat(depth) + r#"{"]":[]}"# + &"]".repeat(depth);
        for depth in [126, 127, 1000] {
            assert!(serde_json::from_str::<Value>(&deep(depth)).is_err());
            let sanitized = sanitize(&deep(depth)).unwrap();
            let read: Value = serde_json::from_str(&sanitized.text).unwrap();
            let mut value = &read;
            while let Some(inner) =
                value.as_array().and_then(|items| items.first()).or(value.get("]"))
            {
                value = inner;
            }
            let rest = deep(depth);
            let rest = rest.get(127..rest.len() - 127).unwrap();
            assert_eq!(value.as_str().unwrap(), if depth == 126 { "[]" } else { rest });
            assert_eq!(sanitized.as_text, Some(Limit::Nesting));
        }
    }

    #[test]
    fn nothing_makes_it_panic() {
        let mut random = fastrand::Rng::with_seed(1);
        let pieces =
            ["\"", "\\", "\\u", "d83d", "\\ude00", "[", "]", "{", "}", "1e999", "-", "é", ":", ","];
        for _ in 0..10_000 {
            let text: String = (0..12).filter_map(|_| random.choice(pieces)).collect();
            let _ = sanitize(&text);
        }
    }
}
