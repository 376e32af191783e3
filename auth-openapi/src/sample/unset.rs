//! A value that nobody has set.

use serde_json::Value;

use crate::document::Document;
use crate::node::Node;
use crate::schema::Parts;

/// The default, `null`, `false`, zero or the empty text, where the document allows one of these.
pub(super) fn value(document: &Document, schemas: &[&Node], parts: &Parts<'_>) -> Option<Value> {
    let is_nullable = !schemas.is_empty() && schemas.iter().all(|node| may_be_null(document, node));
    if let Some(default) = default(parts) {
        return Some(default.to_value());
    }
    if is_nullable {
        return Some(Value::Null);
    }
    let types = parts.types();
    let says = |keyword| parts.value(keyword).is_some();
    if says("enum") || says("const") {
        return None;
    }
    let bound = |keyword| parts.values(keyword).filter_map(Node::as_f64);
    match types.first().copied()? {
        "boolean" => Some(Value::Bool(false)),
        "integer" | "number" => {
            let excludes = says("exclusiveMinimum") || says("exclusiveMaximum");
            let fits = bound("minimum").all(|low| low <= 0.0) && bound("maximum").all(|m| m >= 0.0);
            (fits && !excludes).then(|| Value::from(0))
        }
        "string" => {
            let has_form = says("pattern") || says("format");
            (!has_form && bound("minLength").all(|least| least == 0.0)).then(|| Value::from(""))
        }
        _ => None,
    }
}

/// Whether a property has a default that is more than `null`.
pub(super) fn has_default(document: &Document, schemas: &[&Node]) -> bool {
    default(&Parts::of(document, schemas, &mut |_, _| vec![0])).is_some()
}

/// The default, unless it is none: documents have some of another type, or too short.
fn default<'d>(parts: &Parts<'d>) -> Option<&'d Node> {
    let (default, types) = (parts.value("default")?, parts.types());
    let is_of_type = match default {
        Node::Number(number) if number.is_f64() => types.contains(&"number"),
        Node::Number(_) => types.contains(&"integer") || types.contains(&"number"),
        other => types.contains(&other.kind()) && *other != Node::Null,
    };
    let is_short =
        |least: &Node| least.as_u64().is_some_and(|l| (default.items().len() as u64) < l);
    (is_of_type && !parts.value("minItems").is_some_and(is_short)).then_some(default)
}

/// Whether a schema, by its own keywords or those that it refers to, takes `null`.
fn may_be_null(document: &Document, node: &Node) -> bool {
    let is_null = |type_: &Node| type_.as_str() == Some("null");
    let types = node.get("type");
    if node.is_set("nullable") || types.is_some_and(|types| types.items().iter().any(is_null)) {
        return true;
    }
    if types.is_some() {
        return types.is_some_and(is_null);
    }
    let mut variants = ["anyOf", "oneOf"].iter().filter_map(|key| node.get(key));
    if let Some(union) = variants.next() {
        return union.items().iter().any(|variant| variant.get("type").is_some_and(is_null));
    }
    let target = node.get("$ref").and_then(|_| document.resolve(node));
    target.is_some_and(|target| may_be_null(document, target))
}
