//! JSON that the grammar allows, but `serde_json` does not take: numbers beyond an `f64`, surrogates
//! without their other half, and deep nesting.
//!
//! One such value would lose all that it came with. So its text is written once more without them,
//! and read again: what is free-form keeps what it can, and a type that cannot hold it refuses it.

use crate::foreign_text::json::Limit;
use crate::json::path::after_string;

/// How many arrays and objects `serde_json` takes within one another.
const MAX_DEPTH: usize = 127;

/// A JSON text that keeps the limits.
pub(crate) struct Within {
    pub(crate) text: String,
    /// What stands in it as a string, because it is beyond a limit.
    pub(crate) as_text: Option<Limit>,
}

/// A JSON text within the limits of `serde_json`, which refuses some of what the grammar allows.
///
/// A number beyond an `f64`, and what nests deeper than 127 levels, becomes a string of its JSON. Half
/// of a surrogate pair becomes U+FFFD. `None` if the text is no JSON, as far as that shows.
///
/// Calls and webhooks are read so, where they cannot be read as they are. It is here for what you
/// decode yourself.
///
/// ```
/// use auth_core::within_json_limits;
///
/// let within = within_json_limits(r#"{"a":1e400,"b":"\ud83d"}"#);
/// assert_eq!(within.as_deref(), Some(r#"{"a":"1e400","b":"\ufffd"}"#));
/// ```
#[must_use]
pub fn within_json_limits(text: &str) -> Option<String> {
    within(text).map(|within| within.text)
}

/// The same text within the limits: numbers and nesting beyond them as strings that hold their
/// JSON, and U+FFFD for lone surrogates. `None` where it cannot be told apart.
pub(crate) fn within(text: &str) -> Option<Within> {
    let mut within = Within { text: String::with_capacity(text.len()), as_text: None };
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
            b'"' => push_string(&mut within.text, token)?,
            b'-' | b'0'..=b'9' if token.parse().is_ok_and(f64::is_infinite) => {
                within.push_as_text(token, Limit::Number)?;
            }
            b'{' | b'[' if depth == MAX_DEPTH => within.push_as_text(token, Limit::Nesting)?,
            b'{' | b'[' => {
                depth += 1;
                within.text.push_str(token);
            }
            b'}' | b']' => {
                depth = depth.saturating_sub(1);
                within.text.push_str(token);
            }
            _ => within.text.push_str(token),
        }
        at = end;
    }
    Some(within)
}

impl Within {
    fn push_as_text(&mut self, json: &str, limit: Limit) -> Option<()> {
        self.text.push_str(&serde_json::to_string(json).ok()?);
        self.as_text.get_or_insert(limit);
        Some(())
    }
}

/// Where the number that starts there has ended.
fn after_number(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '.' | 'e' | 'E');
    start + rest.find(|c| !is_part(c)).unwrap_or(rest.len())
}

/// Where the array or object that starts there has ended.
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

/// Appends a string with its quotes.
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

/// The UTF-16 code unit that the text begins with, as `\ud83d`.
fn code_unit(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    u16::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{Limit, within};

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
            let within = within(text).unwrap();
            assert_eq!((within.text.as_str(), within.as_text), (text, None));
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
            let within = within(text).unwrap();
            assert_eq!(serde_json::from_str::<Value>(&within.text).unwrap(), expected);
            assert_eq!(within.as_text, limit);
        }
        let deep = |depth: usize| "[".repeat(depth) + r#"{"]":[]}"# + &"]".repeat(depth);
        for depth in [126, 127, 1000] {
            assert!(serde_json::from_str::<Value>(&deep(depth)).is_err());
            let within = within(&deep(depth)).unwrap();
            let read: Value = serde_json::from_str(&within.text).unwrap();
            let mut value = &read;
            while let Some(inner) =
                value.as_array().and_then(|items| items.first()).or(value.get("]"))
            {
                value = inner;
            }
            let rest = deep(depth);
            let rest = rest.get(127..rest.len() - 127).unwrap();
            assert_eq!(value.as_str().unwrap(), if depth == 126 { "[]" } else { rest });
            assert_eq!(within.as_text, Some(Limit::Nesting));
        }
    }

    #[test]
    fn nothing_makes_it_panic() {
        let mut random = fastrand::Rng::with_seed(1);
        let pieces =
            ["\"", "\\", "\\u", "d83d", "\\ude00", "[", "]", "{", "}", "1e999", "-", "é", ":", ","];
        for _ in 0..10_000 {
            let text: String = (0..12).filter_map(|_| random.choice(pieces)).collect();
            let _ = within(&text);
        }
    }
}
