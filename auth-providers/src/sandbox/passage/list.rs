//! Passage's list of users: filters, orders, pages, and links between the pages.

use std::cmp::{Ordering, Reverse};

use auth_openapi::Finding;
use http::header::HOST;
use jiff::Timestamp;
use serde_json::{Value, json};
use url::form_urlencoded;

use super::APP_ID;
use super::refusal::ErrorResponse;
use crate::sandbox::documented::{Asked, Page, Record, steps};
use crate::sandbox::query::Query;

const MAX_LIMIT: u64 = 500;
const DEFAULT_LIMIT: u64 = 15;
const FILTERS: [&str; 7] =
    ["identifier", "id", "login_count", "status", "created_at", "updated_at", "last_login_at"];

/// Whether a finding is about a filter, which is checked here.
pub(super) fn is_filter(finding: &Finding) -> bool {
    match steps(finding.place()).as_slice() {
        [location, name] => location == "query" && FILTERS.contains(&name.as_str()),
        _ => false,
    }
}

/// The page that a request asks for.
pub(super) fn page<'s>(
    asked: &Asked,
    mut users: Vec<&'s Record>,
) -> Result<Page<'s>, ErrorResponse> {
    let query = &asked.query;
    let number = |name| query.get(name).and_then(|text| text.parse::<u64>().ok());
    let page = number("page").unwrap_or(1);
    let limit = number("limit").unwrap_or(DEFAULT_LIMIT);
    if page < 1 || !(1..=MAX_LIMIT).contains(&limit) {
        return Err(invalid("The page or the limit is out of range."));
    }
    // Whoever was created just now is listed.
    let now = Timestamp::now().as_second().unsigned_abs() + 1;
    let anchor = number("created_before").unwrap_or(now);

    users.retain(|user| second(user).is_some_and(|created| created < anchor));
    for name in FILTERS {
        if let Some(condition) = query.get(name) {
            let (operator, operand) = split(condition);
            check(name, operator, operand)?;
            users.retain(|user| holds(user, name, operator, operand));
        }
    }
    order(&mut users, query.get("order_by").unwrap_or("created_at:DESC"))?;

    let total = users.len() as u64;
    let last = total.div_ceil(limit).max(1);
    let host = asked.headers().get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let link = |page: Option<u64>| {
        let page = page.filter(|page| (1..=last).contains(page));
        let href = page.map(|page| href(host, query, page, limit, anchor));
        json!({ "href": href.unwrap_or_default() })
    };
    let start = (page - 1).saturating_mul(limit).min(total);
    let end = start.saturating_add(limit).min(total);
    let [start, end] = [start, end].map(|index| usize::try_from(index).unwrap_or(usize::MAX));
    let envelope = json!({
        "_links": {
            "first": link(Some(1)),
            "last": link(Some(last)),
            "next": link(page.checked_add(1)),
            "previous": link(page.checked_sub(1)),
            "self": link(Some(page)),
        },
        "created_before": anchor,
        "limit": limit,
        "page": page,
        "total_users": total,
    });
    let Record { fields: envelope, .. } = Record::new("", envelope);
    let records = users.get(start..end).unwrap_or_default().to_vec();
    Ok(Page::new(records, envelope))
}

/// A link without a scheme, as the vendor sends it.
fn href(host: &str, query: &Query, page: u64, limit: u64, anchor: u64) -> String {
    const PAGING: [&str; 3] = ["page", "limit", "created_before"];

    let mut written = form_urlencoded::Serializer::new(String::new());
    written.append_pair("created_before", &anchor.to_string());
    written.append_pair("limit", &limit.to_string());
    written.extend_pairs(query.pairs().filter(|(name, _)| !PAGING.contains(name)));
    written.append_pair("page", &page.to_string());
    format!("{host}/passage/v1/apps/{APP_ID}/users?{}", written.finish())
}

fn invalid(message: &'static str) -> ErrorResponse {
    ErrorResponse::invalid_request(message)
}

/// When a user was created, as a Unix timestamp.
fn second(user: &Record) -> Option<u64> {
    let created: Timestamp = user.fields.get("created_at")?.as_str()?.parse().ok()?;
    u64::try_from(created.as_second()).ok()
}

/// Splits a condition into its operator and its operand: `value`, `<value>`, or `<like:value>`.
fn split(condition: &str) -> (&str, &str) {
    let inner = condition.strip_prefix('<').and_then(|inner| inner.strip_suffix('>'));
    let inner = inner.unwrap_or(condition);
    match inner.split_once(':') {
        Some((operator @ ("ne" | "gt" | "lt" | "like" | "not_like"), value)) => (operator, value),
        _ => ("eq", inner),
    }
}

/// Checks that the operand has the type of the field.
fn check(name: &str, operator: &str, operand: &str) -> Result<(), ErrorResponse> {
    let fits = match name {
        _ if matches!(operator, "like" | "not_like") => true,
        "login_count" => operand.parse::<u64>().is_ok(),
        "created_at" | "updated_at" | "last_login_at" => operand.parse::<Timestamp>().is_ok(),
        _ => true,
    };
    if fits { Ok(()) } else { Err(invalid("A filter's value is of another type than the field.")) }
}

fn holds(user: &Record, name: &str, operator: &str, operand: &str) -> bool {
    let fields: &[&str] = if name == "identifier" { &["email", "phone"] } else { &[name] };
    let operand_key = Key::read(operand);
    let compared: Vec<Ordering> =
        fields.iter().map(|field| Key::of(user.fields.get(*field)).cmp(&operand_key)).collect();
    let any = |ordering| compared.contains(&ordering);
    let has = |field: &&str| user.fields.get(*field).and_then(Value::as_str).unwrap_or_default();
    let is_like = fields.iter().any(|field| has(field).contains(operand));
    match operator {
        "ne" => !any(Ordering::Equal),
        "gt" => any(Ordering::Greater),
        "lt" => any(Ordering::Less),
        "like" => is_like,
        "not_like" => !is_like,
        _ => any(Ordering::Equal),
    }
}

/// What is compared of a field: a time, a number or a text. The fields of one name are of one kind.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Text(String),
    Number(u64),
    Time(Timestamp),
}

impl Key {
    fn of(field: Option<&Value>) -> Key {
        match field {
            Some(Value::String(text)) => Key::read(text),
            Some(other) => Key::read(&other.to_string()),
            None => Key::Text(String::new()),
        }
    }

    fn read(text: &str) -> Key {
        let time = text.parse().map(Key::Time);
        let number = || text.parse().map(Key::Number);
        time.or_else(|_| number()).unwrap_or_else(|_| Key::Text(text.to_owned()))
    }
}

/// Sorts by a list of `<field>:<ASC|DESC>`. The first one is the most significant.
fn order(users: &mut [&Record], orders: &str) -> Result<(), ErrorResponse> {
    for order in orders.split(',').rev() {
        let (field, is_descending) = match order.split_once(':') {
            Some((field, "ASC")) => (field, false),
            Some((field, "DESC")) => (field, true),
            _ => return Err(invalid("An order is `<field>:<ASC|DESC>`.")),
        };
        if field == "identifier" || !FILTERS.contains(&field) {
            return Err(invalid("Users cannot be ordered by this field."));
        }
        if is_descending {
            users.sort_by_cached_key(|user| Reverse(Key::of(user.fields.get(field))));
        } else {
            users.sort_by_cached_key(|user| Key::of(user.fields.get(field)));
        }
    }
    Ok(())
}
