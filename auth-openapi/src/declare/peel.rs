//! A schema without what only wraps it: references, `allOf` of one, and a union with `null`.

use crate::document::Document;
use crate::node::Node;

/// How many wrappers may be around each other.
const LAYERS: usize = 64;

/// Keywords that say what a value is. Others describe, or narrow what is said elsewhere.
const SUBSTANCE: [&str; 11] = [
    "additionalProperties",
    "allOf",
    "anyOf",
    "const",
    "enum",
    "items",
    "oneOf",
    "patternProperties",
    "prefixItems",
    "properties",
    "type",
];

/// What is left of a schema.
#[derive(Clone, Copy, Debug)]
pub(super) struct Peeled<'d> {
    /// Nothing where nobody knows what it is.
    pub(super) node: Option<&'d Node>,
    /// The name of the innermost schema that has one.
    pub(super) name: Option<&'d str>,
    pub(super) is_nullable: bool,
}

pub(super) fn peel<'d>(document: &'d Document, node: &'d Node) -> Peeled<'d> {
    let mut peeled = Peeled { node: Some(node), name: None, is_nullable: false };
    for _ in 0..LAYERS {
        let Some(node) = peeled.node else { return peeled };
        peeled.is_nullable |= is_nullable(node);
        if let Some(reference) = node.get("$ref").and_then(Node::as_str) {
            // `type: object` beside a reference repeats what is known.
            if SUBSTANCE.iter().any(|key| *key != "type" && node.get(key).is_some()) {
                return peeled;
            }
            let target = document.target(node).filter(|target| !document.is_loop(target));
            peeled.node = target.and_then(|target| document.root().pointer(&target));
            peeled.name = reference.rsplit('/').next();
            continue;
        }
        let Some((inner, has_null)) = only_part(node) else { return peeled };
        peeled.node = Some(inner);
        peeled.is_nullable |= has_null;
        // The name is that of what is around.
        if inner.get("$ref").is_none() && peeled.name.is_some() {
            continue;
        }
    }
    Peeled { node: None, ..peeled }
}

/// The one schema that this wraps, and whether `null` is allowed beside it.
fn only_part(node: &Node) -> Option<(&Node, bool)> {
    let own: Vec<&str> = SUBSTANCE.into_iter().filter(|key| node.get(key).is_some()).collect();
    let keyword = match own.as_slice() {
        [one] => *one,
        [one, "type"] if ["allOf", "anyOf", "oneOf"].contains(one) => *one,
        _ => return None,
    };
    let parts = match keyword {
        "allOf" | "anyOf" | "oneOf" => node.get(keyword).map(Node::items).unwrap_or_default(),
        _ => return None,
    };
    let mut kept = parts.iter().filter(|part| !is_null(part));
    let has_null = keyword != "allOf" && parts.iter().any(is_null);
    if keyword == "allOf" {
        let mut saying = parts.iter().filter(|part| says_something(part));
        return match (saying.next(), saying.next()) {
            (Some(one), None) => Some((one, parts.iter().any(|part| part.is_set("nullable")))),
            _ => None,
        };
    }
    match (kept.next(), kept.next()) {
        (Some(one), None) => Some((one, has_null)),
        _ => None,
    }
}

fn says_something(node: &Node) -> bool {
    node.get("$ref").is_some() || SUBSTANCE.iter().any(|key| node.get(key).is_some())
}

/// Whether only `null` fits.
pub(super) fn is_null(node: &Node) -> bool {
    let only = |values: &Node| matches!(values, Node::Array(v) if !v.is_empty() && v.iter().all(|v| *v == Node::Null));
    match (node.get("type"), node.get("enum"), node.get("const")) {
        (Some(Node::String(name)), ..) => name == "null",
        (_, Some(values), _) => only(values),
        (_, _, Some(value)) => *value == Node::Null,
        (Some(types), None, None) => {
            matches!(types.items(), [only] if only.as_str() == Some("null"))
        }
        _ => false,
    }
}

fn is_nullable(node: &Node) -> bool {
    let has_null =
        |key: &str, null: &Node| node.get(key).is_some_and(|values| values.items().contains(null));
    node.is_set("nullable")
        || node.is_set("x-nullable")
        || has_null("type", &Node::String("null".to_owned()))
        || has_null("enum", &Node::Null)
}
