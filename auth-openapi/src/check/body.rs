//! The bodies of requests and responses.

use http::HeaderMap;
use http::header::CONTENT_TYPE;
use serde_json::{Map, Value};

use super::Checker;
use super::field::{self, Field, Place};
use super::finding::Finding;
use super::parameter::{coerced, pairs};
use crate::document::{Document, Operation};
use crate::node::Node;
use crate::schema::{Direction, Parts};

const FORM: &str = "application/x-www-form-urlencoded";

/// The media types of a body, and what the document says of each.
type Content<'d> = [(&'d str, &'d Node)];

pub(super) fn request<'d>(
    checker: &Checker<'d>,
    operation: &Operation<'d>,
    headers: &HeaderMap,
    body: &[u8],
    findings: &mut Vec<Finding>,
) {
    match operation.body() {
        None if body.is_empty() => {}
        None => findings.push(Finding::unknown("body", "is not documented")),
        Some(documented) if body.is_empty() => {
            if documented.is_required {
                findings.push(Finding::missing("body", "is required"));
            }
        }
        Some(documented) => {
            let content: Vec<_> = documented.content().collect();
            check(checker, &content, headers, body, Direction::Request, findings);
        }
    }
}

pub(super) fn response<'d>(
    checker: &Checker<'d>,
    content: &Content<'d>,
    headers: &HeaderMap,
    body: &[u8],
    findings: &mut Vec<Finding>,
) {
    match (content.is_empty(), body.is_empty()) {
        (true, true) => {}
        (true, false) => findings.push(Finding::unknown("body", "is not documented")),
        (false, true) => {
            if content.iter().any(|(_, media)| media.get("schema").is_some()) {
                findings.push(Finding::missing("body", "is documented, and empty"));
            }
        }
        (false, false) => check(checker, content, headers, body, Direction::Response, findings),
    }
}

/// Adds the fields of the body.
pub(super) fn request_fields<'d>(
    checker: &Checker<'d>,
    operation: &Operation<'d>,
    headers: &HeaderMap,
    body: &[u8],
    fields: &mut Vec<Field>,
) {
    let Some(documented) = operation.body() else { return };
    fields.push(Field::new("body", None, documented.is_required, !body.is_empty()));
    let content: Vec<_> = documented.content().collect();
    if let Ok(Some((schema, value))) = read(checker, &content, headers, body) {
        field::walk(checker, &[schema], &value, &Place::body(Direction::Request), fields);
    }
}

/// Adds the fields of the body.
pub(super) fn response_fields<'d>(
    checker: &Checker<'d>,
    content: &Content<'d>,
    headers: &HeaderMap,
    body: &[u8],
    fields: &mut Vec<Field>,
) {
    if let Ok(Some((schema, value))) = read(checker, content, headers, body) {
        field::walk(checker, &[schema], &value, &Place::body(Direction::Response), fields);
    }
}

fn check<'d>(
    checker: &Checker<'d>,
    content: &Content<'d>,
    headers: &HeaderMap,
    body: &[u8],
    direction: Direction,
    findings: &mut Vec<Finding>,
) {
    match read(checker, content, headers, body) {
        Ok(Some((schema, value))) => checker.value("body", schema, &value, direction, findings),
        Ok(None) => {}
        Err(finding) => findings.push(finding),
    }
}

/// The value of a body and its schema; none where it has no schema, or is neither JSON nor a form.
fn read<'d>(
    checker: &Checker<'d>,
    content: &Content<'d>,
    headers: &HeaderMap,
    body: &[u8],
) -> Result<Option<(&'d Node, Value)>, Finding> {
    let sent = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).map(essence);
    let documented: Vec<_> = content.iter().map(|(name, _)| *name).collect();
    let documented = documented.join(", ");
    let Some(sent) = sent else {
        let message = format!("is required with a body: {documented}");
        return Err(Finding::missing("header.content-type", message));
    };
    let media = content.iter().find(|(name, _)| fits(&essence(name), &sent));
    let json = || content.iter().find(|(name, _)| is_json(&essence(name)));
    let media = media.or_else(|| json().filter(|_| sent == FORM && checker.reads_forms));
    let Some((_, media)) = media else {
        let message = format!("`{sent}` is not documented, but {documented}");
        return Err(Finding::unknown("header.content-type", message));
    };
    let Some(schema) = media.get("schema") else { return Ok(None) };
    let value = match sent.as_str() {
        FORM => form(checker.document, schema, body),
        _ if is_json(&sent) => serde_json::from_slice(body).map_err(|error| {
            let (line, column) = (error.line(), error.column());
            Finding::mistyped("body", format!("is no JSON: line {line}, column {column}"))
        })?,
        _ => return Ok(None),
    };
    Ok(Some((schema, value)))
}

/// A media type without its parameters, in lower case.
fn essence(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

fn fits(documented: &str, sent: &str) -> bool {
    match documented.strip_suffix('*') {
        Some("*/") => true,
        Some(begin) => sent.starts_with(begin),
        None => documented == sent,
    }
}

pub(crate) fn is_json(essence: &str) -> bool {
    essence == "application/json" || essence.ends_with("+json")
}

/// The object that a form stands for.
fn form(document: &Document, schema: &Node, body: &[u8]) -> Value {
    let parts = Parts::all(document, schema);
    let mut object = Map::new();
    for (name, text) in pairs(&String::from_utf8_lossy(body)) {
        let field = parts.property(&name).first().map(|node| Parts::all(document, node));
        let is_list = field.as_ref().is_some_and(|field| field.is_of("array"));
        if is_list {
            let items = field.and_then(|f| f.item(0).first().map(|n| Parts::all(document, n)));
            let list = object.entry(name).or_insert_with(|| Value::Array(Vec::new()));
            if let Value::Array(values) = list {
                values.push(coerced(items.as_ref(), &text));
            }
        } else {
            object.insert(name, coerced(field.as_ref(), &text));
        }
    }
    Value::Object(object)
}
