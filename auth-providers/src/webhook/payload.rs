//! From a verified body to the caller's type.

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::error::Category;

use super::WebhookError;

/// The most characters of a JSON path that are kept: the keys of a map are the sender's.
const MAX_PATH: usize = 200;

pub(super) fn decode<'de, T: Deserialize<'de>>(body: &'de [u8]) -> Result<T, WebhookError> {
    // Of a slice, serde_json passes over what nobody asks for, UTF-8 or not.
    let text = std::str::from_utf8(body).map_err(|_| unfit(None, "it is not UTF-8"))?;
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        let path = error.path().to_string();
        explain((path != ".").then_some(path), error.inner())
    })?;
    deserializer.end().map_err(|error| explain(None, &error))?;
    Ok(value)
}

fn explain(path: Option<String>, error: &serde_json::Error) -> WebhookError {
    match error.classify() {
        Category::Data => {
            let path = path.map(|path| path.chars().take(MAX_PATH).map(printable).collect());
            // Of all that serde says, this alone is sure to name nothing but the Rust type's field.
            let text = error.to_string();
            match text.strip_prefix("missing field `").and_then(|rest| rest.split_once('`')) {
                Some((field, _)) => unfit(path, format!("missing field `{field}`")),
                None => unfit(path, "the value does not fit the type"),
            }
        }
        Category::Eof => unfit(None, "the JSON ends too early"),
        Category::Syntax | Category::Io => unfit(None, "it is not valid JSON"),
    }
}

fn unfit(path: Option<String>, reason: impl Into<Cow<'static, str>>) -> WebhookError {
    WebhookError::Payload { path, reason: reason.into() }
}

/// Keeps what breaks lines, or turns their direction, out of a line of a log.
fn printable(c: char) -> char {
    let is_layout = c.is_control()
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if is_layout { ' ' } else { c }
}
