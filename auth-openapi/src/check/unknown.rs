//! Fields that the document does not have.
//!
//! JSON Schema takes any field that a schema does not forbid, and hardly any document forbids some.

use serde_json::Value;

use super::finding::{Finding, property};
use crate::document::Document;
use crate::node::Node;
use crate::schema::Parts;

pub(super) fn check(
    document: &Document,
    schemas: &[&Node],
    value: &Value,
    place: &str,
    findings: &mut Vec<Finding>,
) {
    if schemas.is_empty() {
        return;
    }
    let parts = Parts::of(document, schemas, &mut |_, variants| {
        let fitting = variants.iter().enumerate();
        fitting.filter(|(_, variant)| may_be(document, variant, value)).map(|(i, _)| i).collect()
    });
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                let place = format!("{place}[{index}]");
                check(document, &parts.item(index), item, &place, findings);
            }
        }
        Value::Object(fields) => {
            let (others, is_closed) = (parts.other_properties(), parts.is_closed());
            for (name, value) in fields {
                let place = property(place, name);
                let schemas = parts.property(name);
                if !schemas.is_empty() {
                    check(document, &schemas, value, &place, findings);
                } else if is_closed && !parts.requires(name) {
                    findings.push(Finding::unknown(place, "is not documented"));
                } else {
                    check(document, &others, value, &place, findings);
                }
            }
        }
        _ => {}
    }
}

/// Whether a value may be this variant of a union, by the fields that tell variants apart.
pub(super) fn may_be(document: &Document, variant: &Node, value: &Value) -> bool {
    let parts = Parts::all(document, variant);
    parts.properties().into_iter().all(|name| {
        let Some(Value::String(text)) = value.get(name) else { return true };
        parts.property(name).into_iter().all(|node| {
            let node = document.resolve(node).unwrap_or(node);
            let is_value = |node: &Node| node.as_str() == Some(text);
            node.get("const").is_none_or(is_value)
                && node.get("enum").is_none_or(|values| values.items().iter().any(is_value))
        })
    })
}
