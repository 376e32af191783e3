//! The characters of a template: placeholders, and what a URL can hold literally.

use super::identifier::is_identifier;
use super::{PathError, foreign};

/// `<name>` or `<name..>`.
pub(super) struct Placeholder {
    pub(super) name: String,
    pub(super) multiple: bool,
}

/// Reads `text` as a placeholder, if there is one in it.
pub(super) fn placeholder(text: &str) -> Result<Option<Placeholder>, PathError> {
    let found = text.to_owned();
    match (text.contains('<'), text.contains('>')) {
        (false, false) => return Ok(None),
        (true, false) => {
            let suggestion = suggest(text.rsplit('<').next().unwrap_or_default(), &found)?;
            return Err(PathError::Unclosed { suggestion, found });
        }
        (false, true) => {
            let suggestion = suggest(text, &found)?;
            return Err(PathError::Unopened { suggestion, found });
        }
        (true, true) => {}
    }
    let inner = text.strip_prefix('<').and_then(|rest| rest.strip_suffix('>'));
    let Some(inner) = inner.filter(|inner| !inner.contains(['<', '>'])) else {
        return Err(PathError::PartOfSegment { found });
    };
    let (name, multiple) = match inner.strip_suffix("..") {
        Some(name) => (name, true),
        None => (inner, false),
    };
    match name {
        "" => Err(PathError::NoName { found }),
        "_" | "self" | "Self" | "super" | "crate" => Err(PathError::Reserved { found }),
        name if is_identifier(name) => Ok(Some(Placeholder { name: name.to_owned(), multiple })),
        name if is_field(name) => Err(PathError::Field { found }),
        name if name.starts_with("r#") => {
            Err(PathError::RawName { suggestion: suggest(inner, &found)?, found })
        }
        _ => Err(PathError::NotIdentifier { suggestion: suggest(inner, &found)?, found }),
    }
}

/// The placeholder that was probably meant.
fn suggest(text: &str, found: &str) -> Result<String, PathError> {
    foreign::suggest(text).ok_or_else(|| PathError::NoName { found: found.to_owned() })
}

/// `user.id`, `user.id()` and `users[0]`
fn is_field(text: &str) -> bool {
    let parts = text.split_once(['.', '[']);
    parts.is_some_and(|(argument, field)| is_identifier(argument) && !field.is_empty())
}

/// `<id?>`: the text without the mark, which is an error of its own.
pub(super) fn without_optional_marks(text: &str, errors: &mut Vec<PathError>) -> String {
    let mut rest = text;
    let mut without = String::new();
    while let Some((before, after)) = rest.split_once("?>") {
        without.push_str(before);
        match before.rsplit_once('<') {
            Some((_, name)) if is_identifier(name) => {
                errors.push(PathError::Optional { name: name.to_owned() });
            }
            _ => without.push('?'),
        }
        without.push('>');
        rest = after;
    }
    without + rest
}

/// `.` and `..`, which the URL standard removes, encoded or not.
pub(super) fn is_dot_segment(segment: &str) -> bool {
    matches!(segment.to_ascii_lowercase().replace("%2e", ".").as_str(), "." | "..")
}

/// Letters, digits, the marks that no URL part gives a meaning, those of `also`, and
/// percent-encoded bytes.
pub(super) fn check_url_safe(text: &str, also: &str) -> Result<(), PathError> {
    let is_safe =
        |c: char| c.is_ascii_alphanumeric() || "-._~!$'()*+,;%".contains(c) || also.contains(c);
    let found = text.to_owned();
    let mut parts = text.split('%');
    let mut encoded = parts.next().unwrap_or_default().to_owned();
    for after in parts {
        encoded.extend([if starts_with_hex_pair(after) { "%" } else { "%25" }, after]);
    }
    if encoded != text {
        return Err(PathError::LonePercent { found, encoded });
    }
    match text.chars().find(|c| !is_safe(*c)) {
        None => Ok(()),
        Some(offender) => {
            Err(PathError::Character { found, offender, encoded: encode(text, is_safe) })
        }
    }
}

fn starts_with_hex_pair(text: &str) -> bool {
    text.as_bytes().get(..2).is_some_and(|pair| pair.iter().all(u8::is_ascii_hexdigit))
}

fn encode(text: &str, is_safe: impl Fn(char) -> bool) -> String {
    let mut encoded = String::new();
    for c in text.chars() {
        if is_safe(c) {
            encoded.push(c);
        } else {
            let mut bytes = [0; 4];
            for byte in c.encode_utf8(&mut bytes).bytes() {
                encoded.push_str(&format!("%{byte:02X}"));
            }
        }
    }
    encoded
}
