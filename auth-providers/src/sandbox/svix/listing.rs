//! Svix's lists, in pages.

use serde_json::{Map, Value};

use super::refusal::ErrorResponse;
use crate::sandbox::documented::{Asked, Page, Record};

/// The default of the vendor's own server.
const DEFAULT_LIMIT: usize = 50;

/// The page after the record that the iterator names, or before it if the iterator begins with `-`.
/// The record itself need not exist any more.
pub(super) fn page<'s>(
    asked: &Asked,
    mut records: Vec<&'s Record>,
) -> Result<Page<'s>, ErrorResponse> {
    let limit = asked.query.get("limit").and_then(|limit| limit.parse().ok());
    let limit: usize = limit.unwrap_or(DEFAULT_LIMIT);
    let is_descending = asked.query.get("order") == Some("descending");
    let iterator = asked.query.get("iterator");
    if iterator.is_some_and(|text| !is_id(asked, text.strip_prefix('-').unwrap_or(text))) {
        let place = ["query", "iterator", "__all__"];
        let words = "Invalid id. Expected different prefix";
        return Err(ErrorResponse::invalid(place, words, "value_error"));
    }
    records.sort_by(|one, other| one.id.cmp(&other.id));
    if is_descending {
        records.reverse();
    }
    let precedes = |one: &str, other: &str| if is_descending { one > other } else { one < other };
    let backwards = iterator.and_then(|iterator| iterator.strip_prefix('-'));
    let (start, end) = match (backwards, iterator) {
        (Some(id), _) => {
            let end = records.partition_point(|one| precedes(&one.id, id));
            (end.saturating_sub(limit), end)
        }
        (None, id) => {
            let behind = |id| records.partition_point(|one| !precedes(id, &one.id));
            let start = id.map_or(0, behind);
            (start, start.saturating_add(limit).min(records.len()))
        }
    };
    let is_done = if backwards.is_some() { start == 0 } else { end == records.len() };
    let records = records.get(start..end).unwrap_or_default().to_vec();
    let mut envelope = Map::new();
    let last = records.last().map(|last| last.id.clone());
    envelope.insert("iterator".to_owned(), last.into());
    if let Some(first) = records.first() {
        envelope.insert("prevIterator".to_owned(), format!("-{}", first.id).into());
    }
    envelope.insert("done".to_owned(), Value::Bool(is_done));
    Ok(Page::new(records, envelope))
}

/// Whether a text has the form of the ids in this list.
fn is_id(asked: &Asked, text: &str) -> bool {
    let Some((prefix, rest)) = asked.listed_id().and_then(|id| id.split_once('_')) else {
        return !text.is_empty();
    };
    let own = text.strip_prefix(prefix).and_then(|text| text.strip_prefix('_'));
    own.is_some_and(|own| {
        own.len() == rest.len() && own.chars().all(|letter| letter.is_ascii_alphanumeric())
    })
}
