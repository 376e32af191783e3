//! The part behind `?`.

use super::{PathError, QueryPart, foreign, text};

pub(super) fn parse(query: &str, errors: &mut Vec<PathError>) -> Vec<QueryPart> {
    let mut parts = Vec::new();
    if query.is_empty() {
        errors.push(PathError::EmptyQuery);
        return parts;
    }
    if query.contains('?') {
        errors.push(PathError::SecondQuestionMark);
        return parts;
    }
    for part in query.split('&') {
        match parse_part(part) {
            Ok(part) if is_key_taken(&parts, &part) => {
                errors.push(PathError::RepeatedKey { key: key(&part).to_owned() });
            }
            Ok(part) => parts.push(part),
            Err(error) => errors.push(error),
        }
    }
    parts
}

fn parse_part(part: &str) -> Result<QueryPart, PathError> {
    if part.is_empty() {
        return Err(PathError::EmptyQueryPart);
    }
    let found = part.to_owned();
    let (key, value) = match part.split_once('=') {
        Some((key, value)) => (Some(key), value),
        None => (None, part),
    };
    if foreign::is_value(value) {
        return Err(foreign::refuse(value));
    }
    if key.is_some_and(|key| key.contains(['<', '>', '{', '}'])) {
        return Err(PathError::PlaceholderAsKey { found });
    }
    match (key, text::placeholder(value)?) {
        (Some(""), _) => Err(PathError::EmptyKey { found }),
        (Some(_), Some(fields)) if fields.multiple => {
            Err(PathError::KeyForFields { found, name: fields.name })
        }
        (Some(key), Some(single)) => {
            check_wire_key(key)?;
            Ok(QueryPart::Value { key: key.to_owned(), name: single.name })
        }
        (None, Some(fields)) if fields.multiple => Ok(QueryPart::Fields(fields.name)),
        (None, Some(single)) => {
            Ok(QueryPart::Value { key: single.name.clone(), name: single.name })
        }
        (_, None) => {
            text::check_url_safe(part, ":@/=")?;
            Ok(QueryPart::Literal(found))
        }
    }
}

/// The key of a placeholder is percent-encoded when the call is built, so it is written as the
/// provider documents it, brackets included.
pub(crate) fn check_wire_key(key: &str) -> Result<(), PathError> {
    let is_refused = |c: &char| c.is_whitespace() || c.is_control() || "%\"`".contains(*c);
    match key.chars().find(is_refused) {
        Some(offender) => Err(PathError::WireKey { key: key.to_owned(), offender }),
        None => Ok(()),
    }
}

fn is_key_taken(earlier: &[QueryPart], part: &QueryPart) -> bool {
    !key(part).is_empty() && earlier.iter().any(|earlier| key(earlier) == key(part))
}

/// The key on the wire; empty for a struct, whose fields have their own.
pub(super) fn key(part: &QueryPart) -> &str {
    match part {
        QueryPart::Literal(text) => text.split_once('=').map_or(text, |(key, _)| key),
        QueryPart::Value { key, .. } => key,
        QueryPart::Fields(_) => "",
    }
}
