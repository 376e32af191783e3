//! Requests of an operation, made up from its document.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use super::bodies;
use super::union::Choices;
use super::value::{Extent, Generator};
use crate::check::{is_deep_object, is_exploded, parameter_schema};
use crate::document::{Document, Operation, Parameter};
use crate::schema::Direction;

/// All but RFC 3986's unreserved characters are encoded.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A made-up request of an operation, without a credential.
#[derive(Clone, Debug, PartialEq)]
pub struct RequestSample {
    /// `full`, `required`, or a variant of the body with its place: `body.shape: Circle`.
    pub name: String,
    /// The values in the path by their names, not encoded.
    pub path: Vec<(String, String)>,
    /// The names and values of the query, not encoded.
    pub query: Vec<(String, String)>,
    /// The names and values of the headers, without `Content-Type`.
    pub headers: Vec<(String, String)>,
    /// The media type of the body, if the request has one.
    pub media_type: Option<String>,
    /// What the body says. It is JSON, unless the media type says that it is written otherwise.
    pub body: Option<Value>,
}

impl RequestSample {
    /// The path and query of `operation` with these values, encoded.
    #[must_use]
    pub fn target(&self, operation: &Operation<'_>) -> String {
        let encoded = |text: &str| utf8_percent_encode(text, ENCODED).to_string();
        let mut target = operation.path().to_owned();
        for (name, value) in &self.path {
            target = target.replace(&format!("{{{name}}}"), &encoded(value));
        }
        for (index, (name, value)) in self.query.iter().enumerate() {
            let mark = if index == 0 { '?' } else { '&' };
            target.push_str(&format!("{mark}{}={}", encoded(name), encoded(value)));
        }
        target
    }
}

/// Samples of the requests of an operation.
///
/// One has every documented parameter and field, one has the required ones alone, and where the
/// body is a union, there is one for each further variant. They keep to enums, formats, patterns
/// and bounds, and are the same each time. Cookies are left out.
///
/// Of several media types, it is the first.
#[must_use]
pub fn request_samples(document: &Document, operation: &Operation<'_>) -> Vec<RequestSample> {
    let body = operation.body();
    let is_needed = body.as_ref().is_some_and(|body| body.is_required);
    let media = body.and_then(|body| body.content().next());
    let bodies = media
        .and_then(|(_, media)| Some(bodies(document, media.get("schema")?, Direction::Request)));
    let mut bodies = bodies.unwrap_or_default().into_iter();
    let sample = |name: &str, extent, body: Option<Value>| RequestSample {
        name: name.to_owned(),
        path: parameters(document, operation, "path", extent),
        query: parameters(document, operation, "query", extent),
        headers: parameters(document, operation, "header", extent),
        media_type: media.filter(|_| body.is_some()).map(|(media_type, _)| media_type.to_owned()),
        body,
    };
    let full = bodies.next().map(|(_, body)| body);
    let others: Vec<_> = bodies.collect();
    let least = others.iter().find(|(name, _)| name == "required").map(|(_, body)| body.clone());
    let least = least.or_else(|| full.clone()).filter(|_| is_needed);
    let mut samples =
        vec![sample("full", Extent::Full, full), sample("required", Extent::Required, least)];
    let variants = others.into_iter().filter(|(name, _)| name != "required");
    samples.extend(variants.map(|(name, body)| sample(&name, Extent::Full, Some(body))));
    samples
}

fn parameters(
    document: &Document,
    operation: &Operation<'_>,
    location: &str,
    extent: Extent,
) -> Vec<(String, String)> {
    let parameters = operation.parameters_in(location).into_iter();
    let wanted = parameters.filter(|p| p.is_required || extent == Extent::Full);
    wanted.flat_map(|parameter| written(document, &parameter, extent)).collect()
}

/// The names and values that stand for a parameter on the wire.
fn written(
    document: &Document,
    parameter: &Parameter<'_>,
    extent: Extent,
) -> Vec<(String, String)> {
    let name = parameter.name;
    let one = |value: String| vec![(name.to_owned(), value)];
    let Some(schema) = parameter_schema(parameter.node) else { return one("sample".to_owned()) };
    let mut generator = Generator::new(document, extent, Direction::Request, Choices::default());
    let value = generator.body(schema);
    if parameter.node.get("schema").is_none() {
        return one(value.to_string());
    }
    match value {
        Value::Array(items) if is_exploded(parameter) => {
            items.iter().map(|item| (name.to_owned(), text(item))).collect()
        }
        Value::Array(items) => {
            let separator = match parameter.node.get("style").and_then(|style| style.as_str()) {
                Some("pipeDelimited") => "|",
                Some("spaceDelimited") => " ",
                _ => ",",
            };
            one(items.iter().map(text).collect::<Vec<_>>().join(separator))
        }
        Value::Object(fields) if parameter.location == "query" => {
            let named = |field: &str| match is_deep_object(parameter) {
                true => format!("{name}[{field}]"),
                false => field.to_owned(),
            };
            fields.iter().map(|(field, value)| (named(field), text(value))).collect()
        }
        value => one(text(&value)),
    }
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
