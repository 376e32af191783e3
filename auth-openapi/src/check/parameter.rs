//! Parameters in the path, the query and headers: texts on the wire, values in the document.

use http::HeaderMap;
use percent_encoding::percent_decode_str;
use serde_json::{Map, Value};

use super::field::{self, Field, Place};
use super::finding::{Finding, property};
use super::{Checker, credential};
use crate::document::{Operation, Parameter, Response};
use crate::node::Node;
use crate::schema::{Direction, Parts};

/// Names and values, decoded.
pub(super) type Pairs = Vec<(String, String)>;

pub(super) fn check<'d>(
    checker: &Checker<'d>,
    operation: &Operation<'d>,
    path: &[(&str, String)],
    query: &str,
    headers: &HeaderMap,
    findings: &mut Vec<Finding>,
) {
    let query = pairs(query);
    let mut known = credential::query_names(checker.document, operation);
    for parameter in operation.parameters() {
        if parameter.location == "query" {
            known.extend(names(checker, &parameter, &query));
        }
        let Some(value) = sent(checker, &parameter, path, &query, headers) else { continue };
        let place = property(parameter.location, &shown(&parameter));
        match (value, schema(parameter.node)) {
            (Some(value), Some(schema)) => {
                checker.value(&place, schema, &value, Direction::Request, findings);
            }
            (None, _) if parameter.is_required => {
                findings.push(Finding::missing(place, "is required"));
            }
            _ => {}
        }
    }
    for (name, _) in query.iter().filter(|(name, _)| !known.contains(name)) {
        findings.push(Finding::unknown(property("query", name), "is not documented"));
    }
}

/// Adds the parameters, and the fields of those that are objects.
pub(super) fn fields<'d>(
    checker: &Checker<'d>,
    operation: &Operation<'d>,
    path: &[(&str, String)],
    query: &str,
    headers: &HeaderMap,
    found: &mut Vec<Field>,
) {
    let query = pairs(query);
    for parameter in operation.parameters() {
        let Some(value) = sent(checker, &parameter, path, &query, headers) else { continue };
        let place = property(parameter.location, &shown(&parameter));
        found.push(Field::new(&place, None, parameter.is_required, value.is_some()));
        if let (Some(value), Some(schema)) = (value, schema(parameter.node)) {
            field::walk(checker, &[schema], &value, &Place::parameter(place), found);
        }
    }
}

/// The value that a request has for a parameter, if it has any; no answer for cookies, which are
/// the browser's affair.
fn sent<'d>(
    checker: &Checker<'d>,
    parameter: &Parameter<'d>,
    path: &[(&str, String)],
    query: &Pairs,
    headers: &HeaderMap,
) -> Option<Option<Value>> {
    let name = parameter.name;
    let texts: Vec<&str> = match parameter.location {
        "path" => path.iter().filter(|(n, _)| *n == name).map(|(_, v)| v.as_str()).collect(),
        "query" => {
            let own = query.iter().filter(|(n, _)| n == name);
            own.map(|(_, value)| value.as_str()).collect()
        }
        "header" => header(headers, name),
        _ => return None,
    };
    Some(match schema(parameter.node) {
        Some(schema) => value(checker, parameter, schema, &texts, query),
        None => texts.first().map(|text| Value::from(*text)),
    })
}

/// The headers that the document names.
pub(super) fn response_headers<'d>(
    checker: &Checker<'d>,
    response: &Response<'d>,
    headers: &HeaderMap,
    findings: &mut Vec<Finding>,
) {
    for (name, node) in response.node.get("headers").into_iter().flat_map(Node::entries) {
        let Some(node) = checker.document.resolve(node) else { continue };
        let place = property("header", &name.to_ascii_lowercase());
        let parameter =
            Parameter { name, location: "header", is_required: node.is_set("required"), node };
        match (header(headers, name).as_slice(), schema(node)) {
            ([], _) if parameter.is_required => {
                findings.push(Finding::missing(place, "is required"));
            }
            ([], _) | (_, None) => {}
            (texts, Some(schema)) => {
                if let Some(value) = value(checker, &parameter, schema, texts, &[]) {
                    checker.value(&place, schema, &value, Direction::Response, findings);
                }
            }
        }
    }
}

fn header<'h>(headers: &'h HeaderMap, name: &str) -> Vec<&'h str> {
    headers.get_all(name).iter().filter_map(|value| value.to_str().ok()).collect()
}

fn shown(parameter: &Parameter<'_>) -> String {
    match parameter.location {
        "header" => parameter.name.to_ascii_lowercase(),
        _ => parameter.name.to_owned(),
    }
}

pub(crate) fn schema(parameter: &Node) -> Option<&Node> {
    let content = || Some(parameter.get("content")?.entries().next()?.1);
    parameter.get("schema").or_else(|| content()?.get("schema"))
}

/// The pairs of a query or a form.
pub(super) fn pairs(text: &str) -> Pairs {
    let decoded =
        |text: &str| percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned();
    text.split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (decoded(name), decoded(value)))
        .collect()
}

/// How the fields of an object that is a parameter are called in the query.
enum Fields {
    /// `name[field]`
    Deep,
    /// `field`
    Bare,
}

fn spread(parameter: &Parameter<'_>, parts: &Parts<'_>) -> Option<Fields> {
    let style = parameter.node.get("style").and_then(Node::as_str);
    let is_object = parts.is_of("object") && parameter.node.get("schema").is_some();
    match (parameter.location, style) {
        ("query", _) if is_deep_object(parameter) => Some(Fields::Deep),
        ("query", None | Some("form")) if is_object && is_exploded(parameter) => Some(Fields::Bare),
        _ => None,
    }
}

pub(crate) fn is_deep_object(parameter: &Parameter<'_>) -> bool {
    parameter.node.get("style").and_then(Node::as_str) == Some("deepObject")
}

pub(crate) fn is_exploded(parameter: &Parameter<'_>) -> bool {
    let explode = parameter.node.get("explode").and_then(Node::as_bool);
    let style = parameter.node.get("style").and_then(Node::as_str);
    explode.unwrap_or(parameter.location == "query" && matches!(style, None | Some("form")))
}

/// The names in the query that are this parameter's.
fn names(
    checker: &Checker<'_>,
    parameter: &Parameter<'_>,
    query: &[(String, String)],
) -> Vec<String> {
    let parts = schema(parameter.node).map(|schema| Parts::all(checker.document, schema));
    let kind = parts.as_ref().and_then(|parts| spread(parameter, parts));
    match (kind, parts) {
        (Some(Fields::Deep), _) => {
            let begin = format!("{}[", parameter.name);
            let own = query.iter().map(|(name, _)| name).filter(|name| name.starts_with(&begin));
            own.cloned().collect()
        }
        (Some(Fields::Bare), Some(parts)) => {
            parts.properties().into_iter().map(str::to_owned).collect()
        }
        _ => vec![parameter.name.to_owned()],
    }
}

/// The value that the texts on the wire stand for; none if it is not there.
fn value<'d>(
    checker: &Checker<'d>,
    parameter: &Parameter<'d>,
    schema: &'d Node,
    texts: &[&str],
    query: &[(String, String)],
) -> Option<Value> {
    let document = checker.document;
    let parts = Parts::all(document, schema);
    if let Some(fields) = spread(parameter, &parts) {
        let mut object = Map::new();
        for (name, text) in query {
            let name = match fields {
                Fields::Bare => Some(name.as_str()).filter(|n| !parts.property(n).is_empty()),
                Fields::Deep => {
                    let rest = name.strip_prefix(parameter.name);
                    rest.and_then(|rest| rest.strip_prefix('[')?.strip_suffix(']'))
                }
            };
            if let Some(name) = name {
                let field = parts.property(name).first().map(|node| Parts::all(document, node));
                object.insert(name.to_owned(), coerced(field.as_ref(), text));
            }
        }
        return (!object.is_empty()).then_some(Value::Object(object));
    }
    let first = *texts.first()?;
    if parameter.node.get("schema").is_none() {
        return Some(serde_json::from_str(first).unwrap_or_else(|_| Value::from(first)));
    }
    if parts.is_of("array") {
        let items = parts.item(0).first().map(|node| Parts::all(document, node));
        let separator = match parameter.node.get("style").and_then(Node::as_str) {
            Some("pipeDelimited") => '|',
            Some("spaceDelimited") => ' ',
            _ => ',',
        };
        let texts = texts.iter().flat_map(|text| match is_exploded(parameter) {
            true => vec![*text],
            false => text.split(separator).map(str::trim).collect(),
        });
        return Some(texts.map(|text| coerced(items.as_ref(), text)).collect());
    }
    Some(coerced(Some(&parts), first))
}

/// What a text means where these types are expected.
pub(super) fn coerced(parts: Option<&Parts<'_>>, text: &str) -> Value {
    let Some(parts) = parts else { return Value::from(text) };
    if parts.is_of("string") {
        return Value::from(text);
    }
    let is_number = parts.is_of("integer") || parts.is_of("number");
    match serde_json::from_str(text) {
        Ok(value @ Value::Number(_)) if is_number => value,
        Ok(value @ Value::Bool(_)) if parts.is_of("boolean") => value,
        Ok(value @ Value::Object(_)) if parts.is_of("object") => value,
        _ => Value::from(text),
    }
}
