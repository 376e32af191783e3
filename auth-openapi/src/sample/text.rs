//! A text of a format, a form and a length.

use super::pattern;
use crate::node::Node;
use crate::schema::Parts;

/// The longest text that is made, in characters.
pub(super) const LONGEST: usize = 10_000;

const FORMATS: [(&str, &str); 23] = [
    ("date-time", "2026-01-02T03:04:05Z"),
    ("date", "2026-01-02"),
    ("time", "03:04:05Z"),
    ("duration", "PT1H"),
    ("email", "someone@example.com"),
    ("idn-email", "someone@example.com"),
    ("hostname", "example.com"),
    ("idn-hostname", "example.com"),
    ("ipv4", "192.0.2.1"),
    ("ipv6", "2001:db8::1"),
    ("uri", "https://example.com/"),
    ("url", "https://example.com/"),
    ("uri-reference", "https://example.com/"),
    ("iri", "https://example.com/"),
    ("iri-reference", "https://example.com/"),
    ("uri-template", "https://example.com/{id}"),
    ("uuid", "00000000-0000-4000-8000-000000000000"),
    ("byte", "c2FtcGxl"),
    // As protobuf's gateways call it.
    ("bytes", "c2FtcGxl"),
    ("json-pointer", "/sample"),
    ("relative-json-pointer", "0/sample"),
    ("regex", "sample"),
    ("int64", "1"),
];

/// A text; another one for each `number`, where it has neither format nor form.
pub(super) fn value(parts: &Parts<'_>, number: usize) -> String {
    let bound = |keyword| {
        let bounds = parts.values(keyword).filter_map(Node::as_u64);
        bounds.filter_map(|bound| usize::try_from(bound).ok())
    };
    let least = bound("minLength").max().unwrap_or_default().min(LONGEST);
    let most = bound("maxLength").min().unwrap_or(usize::MAX);
    if let Some(text) = parts.values("pattern").filter_map(Node::as_str).next()
        && let Some(text) = pattern::text(text, least, number)
    {
        return text;
    }
    let format = parts.values("format").filter_map(Node::as_str).next();
    if let Some((_, text)) = FORMATS.iter().find(|(name, _)| Some(*name) == format) {
        return (*text).to_owned();
    }
    let mut text = match number {
        0 => "sample".to_owned(),
        number => format!("{number}sample"),
    };
    let missing = least.saturating_sub(text.chars().count());
    text.extend(std::iter::repeat_n('x', missing));
    text.chars().take(most).collect()
}
