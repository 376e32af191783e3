//! Filters, sorts and pages Clerk's lists.
//!
//! An unsupported parameter is refused. Otherwise a test could pass because the sandbox ignored a
//! filter.

use std::cmp::Ordering;
use std::collections::HashSet;

use serde_json::Value;

use super::refusal::ErrorResponse;
use crate::sandbox::documented::Record;
use crate::sandbox::query::Query;

const DEFAULT_LIMIT: u64 = 10;
/// The default order.
const NEWEST: &str = "-created_at";
const MAX_VALUES: usize = 100;

/// The parameters of a list. JSON pointers name the fields.
pub(super) struct Listing {
    /// Parameters that match a whole value. A `-` before an id excludes it.
    pub(super) values: &'static [(&'static str, &'static str)],
    /// Parameters that match a part of one of several fields; case does not matter. A field with
    /// `=` before its pointer must match as a whole.
    pub(super) parts: &'static [(&'static str, &'static [&'static str])],
    /// Parameters for boolean fields.
    pub(super) flags: &'static [(&'static str, &'static str)],
    /// Time fields. Each has the parameters `…_before` and `…_after`.
    pub(super) times: &'static [&'static str],
    /// The fields that the list can be sorted by.
    pub(super) orders: &'static [(&'static str, &'static str)],
    /// Parameters that other code reads.
    pub(super) others: &'static [&'static str],
}

impl Listing {
    /// All records that match a request, in the requested order.
    pub(super) fn select<'s>(
        &self,
        mut records: Vec<&'s Record>,
        query: &Query,
    ) -> Result<Vec<&'s Record>, ErrorResponse> {
        if let Some((name, _)) = query.pairs().find(|(name, _)| !self.supports(name)) {
            return Err(ErrorResponse::unknown(name));
        }
        for (name, pointer) in self.values {
            let wanted: Vec<&str> = values_of(query, name).collect();
            if wanted.len() > MAX_VALUES {
                return Err(ErrorResponse::array_size_exceeded(name));
            }
            if !wanted.is_empty() {
                let wanted = Wanted::new(&wanted, name.ends_with("_id"));
                records.retain(|record| wanted.fit(text(record, pointer)));
            }
        }
        for (name, pointers) in self.parts {
            if let Some(part) = query.get(name).map(str::to_lowercase) {
                let has = |record: &Record, pointer: &str| match pointer.strip_prefix('=') {
                    Some(pointer) => text(record, pointer) == query.get(name),
                    None => text(record, pointer)
                        .is_some_and(|text| text.to_lowercase().contains(&part)),
                };
                records.retain(|record| pointers.iter().any(|pointer| has(record, pointer)));
            }
        }
        for (name, pointer) in self.flags {
            if let Some(flag) = parameter(query, name) {
                records.retain(|record| record.field(pointer) == Some(&Value::Bool(flag)));
            }
        }
        for field in self.times {
            let time = |record: &Record| record.field(&format!("/{field}")).and_then(Value::as_i64);
            if let Some(end) = parameter::<i64>(query, &format!("{field}_before")) {
                records.retain(|record| time(record).is_some_and(|time| time < end));
            }
            if let Some(start) = parameter::<i64>(query, &format!("{field}_after")) {
                records.retain(|record| time(record).is_some_and(|time| time > start));
            }
        }
        let order = query.get("order_by").unwrap_or(NEWEST);
        let field = order.trim_start_matches(['+', '-']);
        let found = self.orders.iter().find(|(name, _)| *name == field);
        let (_, pointer) = found.ok_or_else(|| ErrorResponse::value_invalid("order_by"))?;
        sort(&mut records, pointer, order);
        Ok(records)
    }

    fn supports(&self, name: &str) -> bool {
        const ALWAYS: [&str; 4] = ["limit", "offset", "order_by", "__clerk_api_version"];

        let time = name.strip_suffix("_before").or_else(|| name.strip_suffix("_after"));
        ALWAYS.contains(&name)
            || self.others.contains(&name)
            || self.values.iter().any(|(value, _)| *value == name)
            || self.parts.iter().any(|(part, _)| *part == name)
            || self.flags.iter().any(|(flag, _)| *flag == name)
            || time.is_some_and(|time| self.times.contains(&time))
    }
}

/// Sorts a list whose document does not say by which fields it can be sorted.
pub(super) fn sort_by_any(records: &mut [&Record], query: &Query) {
    let order = query.get("order_by").unwrap_or(NEWEST);
    sort(records, &format!("/{}", order.trim_start_matches(['+', '-'])), order);
}

fn sort(records: &mut [&Record], pointer: &str, order: &str) {
    records.sort_by(|one, other| compare(one.field(pointer), other.field(pointer)));
    if order.starts_with('-') {
        records.reverse();
    }
}

/// The requested page, by `limit` and `offset`, or by `starting_after`.
pub(super) fn page<'s>(
    mut records: Vec<&'s Record>,
    query: &Query,
) -> Result<Vec<&'s Record>, ErrorResponse> {
    let limit = parameter::<u64>(query, "limit").unwrap_or(DEFAULT_LIMIT);
    let mut offset = parameter::<u64>(query, "offset").unwrap_or_default();
    if let Some(id) = query.get("starting_after") {
        let order = query.get("order_by").unwrap_or("created_at");
        let position = records.iter().position(|record| text(record, "/id") == Some(id));
        match position {
            Some(last) if offset == 0 && order.ends_with("created_at") => offset = last as u64 + 1,
            _ => return Err(ErrorResponse::value_invalid("starting_after")),
        }
    }
    let start = usize::try_from(offset).unwrap_or(usize::MAX).min(records.len());
    records.drain(..start);
    records.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(records)
}

/// A parameter that is a number or a truth value. The document has been asked whether it is one.
pub(super) fn parameter<T: std::str::FromStr>(query: &Query, name: &str) -> Option<T> {
    query.get(name)?.parse().ok()
}

fn values_of<'a>(query: &'a Query, name: &str) -> impl Iterator<Item = &'a str> {
    query.pairs().filter(move |pair| pair.0 == name).map(|pair| pair.1)
}

fn text<'a>(record: &'a Record, pointer: &str) -> Option<&'a str> {
    record.field(pointer).and_then(Value::as_str)
}

/// The wanted values and the excluded ones.
struct Wanted<'a> {
    wanted: HashSet<&'a str>,
    unwanted: HashSet<&'a str>,
}

impl<'a> Wanted<'a> {
    /// Ids can have a sign before them.
    fn new(values: &[&'a str], are_ids: bool) -> Self {
        let is_unwanted = |value: &&str| are_ids && value.starts_with('-');
        let plain =
            |value: &'a str| value.strip_prefix(['+', '-']).filter(|_| are_ids).unwrap_or(value);
        let (unwanted, wanted): (Vec<&str>, Vec<&str>) =
            values.iter().partition(|one| is_unwanted(one));
        Wanted {
            wanted: wanted.into_iter().map(plain).collect(),
            unwanted: unwanted.into_iter().map(plain).collect(),
        }
    }

    fn fit(&self, value: Option<&str>) -> bool {
        (self.wanted.is_empty() || value.is_some_and(|value| self.wanted.contains(value)))
            && !value.is_some_and(|value| self.unwanted.contains(value))
    }
}

/// Compares two fields. A field that is not set comes first.
fn compare(one: Option<&Value>, other: Option<&Value>) -> Ordering {
    let key = |value: Option<&Value>| {
        let number = value.and_then(Value::as_i64);
        (number, value.and_then(Value::as_str).map(str::to_owned))
    };
    key(one).cmp(&key(other))
}
