//! The facts of a document, without its prose.

use indexmap::IndexMap;

use crate::document::{Document, Kind, Shape};
use crate::node::Node;

/// The longest text that an extension may have to count as a name.
const LONGEST_NAME: usize = 80;

/// A document that has the facts of `document`, and none of its sentences, titles and examples.
///
/// It is a valid document, in the order of the first one. Stripping it again changes nothing.
/// Kept are:
///
/// - everything that says what goes over the wire, and deprecation;
/// - the title of the API, its version and license, the names of tags;
/// - extensions (`x-…`) that are `true`, `false`, a number or a name, or a list of these;
/// - `x-webhooks`, the `webhooks` of documents before OpenAPI 3.1.
///
/// A `date`, if given, becomes `info.x-date`: when the vendor's document was fetched.
#[must_use]
pub fn strip(document: &Document, date: Option<&str>) -> Node {
    let mut root = object(Kind::Document, document.root());
    if let (Some(date), Node::Object(entries)) = (date, &mut root)
        && let Some(Node::Object(info)) = entries.get_mut("info")
    {
        info.insert("x-date".to_owned(), Node::String(date.to_owned()));
    }
    root
}

fn object(kind: Kind, node: &Node) -> Node {
    let Node::Object(entries) = node else {
        return match node {
            Node::Null => Node::Object(IndexMap::new()),
            other => other.clone(),
        };
    };
    let mut kept = IndexMap::new();
    // The specification requires it.
    if kind == Kind::Response && !entries.contains_key("$ref") {
        kept.insert("description".to_owned(), Node::String(String::new()));
    }
    for (key, value) in entries {
        match kind.field(key) {
            Some(shape) => drop(kept.insert(key.clone(), field(shape, value))),
            None if key.starts_with("x-") && is_fact(value) => {
                kept.insert(key.clone(), value.clone());
            }
            None => {}
        }
    }
    Node::Object(kept)
}

fn field(shape: Shape, node: &Node) -> Node {
    match (shape, node) {
        (Shape::One(kind), _) => object(kind, node),
        (Shape::List(kind), Node::Array(items)) => {
            Node::Array(items.iter().map(|item| object(kind, item)).collect())
        }
        (Shape::Map(kind), Node::Object(entries)) => {
            Node::Object(entries.iter().map(|(key, v)| (key.clone(), object(kind, v))).collect())
        }
        (Shape::Patterned(kind), Node::Object(entries)) => {
            let entries = entries.iter().filter(|(key, _)| !key.starts_with("x-"));
            Node::Object(entries.map(|(key, v)| (key.clone(), object(kind, v))).collect())
        }
        (Shape::Names, Node::Object(entries)) => {
            let names = entries.keys().map(|key| (key.clone(), Node::String(String::new())));
            Node::Object(names.collect())
        }
        _ => node.clone(),
    }
}

/// Whether an extension says something to programs.
fn is_fact(node: &Node) -> bool {
    match node {
        Node::Bool(_) | Node::Number(_) => true,
        Node::String(text) => {
            text.len() <= LONGEST_NAME
                && !text.contains(char::is_whitespace)
                && !text.contains("://")
        }
        Node::Array(items) => {
            items.iter().all(|item| !matches!(item, Node::Array(_)) && is_fact(item))
        }
        Node::Null | Node::Object(_) => false,
    }
}
