//! A JSON value whose objects keep the order of their keys.

mod layout;
mod read;

use indexmap::IndexMap;
use serde::{Serialize, Serializer};
use serde_json::{Number, Value};

/// A JSON value whose objects keep the order of their keys.
///
/// A document's order is that of its author: fields that belong together stand together. A
/// [`serde_json::Value`] would sort them, or change how every other crate of a build reads JSON.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(Number),
    /// A text.
    String(String),
    /// A list.
    Array(Vec<Node>),
    /// An object, its keys in the order of the document.
    Object(IndexMap<String, Node>),
}

impl Node {
    /// The value of `key`, if this is an object that has it.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.as_object()?.get(key)
    }

    /// What a JSON pointer (RFC 6901) such as `/components/schemas/User` leads to.
    #[must_use]
    pub fn pointer(&self, pointer: &str) -> Option<&Node> {
        if pointer.is_empty() {
            return Some(self);
        }
        pointer.strip_prefix('/')?.split('/').try_fold(self, |node, token| match node {
            Node::Object(entries) => entries.get(&unescape(token)),
            Node::Array(items) => items.get(token.parse::<usize>().ok()?),
            _ => None,
        })
    }

    /// The text, if this is one.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Node::String(text) => Some(text),
            _ => None,
        }
    }

    /// The truth value, if this is one.
    #[must_use]
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Node::Bool(value) => Some(*value),
            _ => None,
        }
    }

    /// The number, if this is one.
    #[must_use]
    pub fn as_f64(&self) -> Option<f64> {
        match self {
            Node::Number(number) => number.as_f64(),
            _ => None,
        }
    }

    /// The number, if this is a whole one that is not negative.
    #[must_use]
    pub fn as_u64(&self) -> Option<u64> {
        match self {
            Node::Number(number) => number.as_u64(),
            _ => None,
        }
    }

    /// The object, if this is one.
    #[must_use]
    pub fn as_object(&self) -> Option<&IndexMap<String, Node>> {
        match self {
            Node::Object(entries) => Some(entries),
            _ => None,
        }
    }

    /// The items, if this is a list; none otherwise.
    #[must_use]
    pub fn items(&self) -> &[Node] {
        match self {
            Node::Array(items) => items,
            _ => &[],
        }
    }

    /// The entries, if this is an object; none otherwise.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &Node)> {
        self.as_object().into_iter().flatten().map(|(key, value)| (key.as_str(), value))
    }

    /// Whether `key` is there and `true`.
    #[must_use]
    pub fn is_set(&self, key: &str) -> bool {
        self.get(key).and_then(Node::as_bool) == Some(true)
    }

    /// What kind of value this is, as JSON Schema calls it.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Node::Null => "null",
            Node::Bool(_) => "boolean",
            Node::Number(_) => "number",
            Node::String(_) => "string",
            Node::Array(_) => "array",
            Node::Object(_) => "object",
        }
    }

    /// The same value for whoever does not need the order.
    #[must_use]
    pub fn to_value(&self) -> Value {
        match self {
            Node::Null => Value::Null,
            Node::Bool(value) => Value::Bool(*value),
            Node::Number(number) => Value::Number(number.clone()),
            Node::String(text) => Value::String(text.clone()),
            Node::Array(items) => items.iter().map(Node::to_value).collect(),
            Node::Object(entries) => Value::Object(
                entries.iter().map(|(key, value)| (key.clone(), value.to_value())).collect(),
            ),
        }
    }
}

/// `token` as a part of a JSON pointer.
pub(crate) fn escape(token: &str) -> String {
    token.replace('~', "~0").replace('/', "~1")
}

fn unescape(token: &str) -> String {
    token.replace("~1", "/").replace("~0", "~")
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Node::Null => serializer.serialize_unit(),
            Node::Bool(value) => serializer.serialize_bool(*value),
            Node::Number(number) => number.serialize(serializer),
            Node::String(text) => serializer.serialize_str(text),
            Node::Array(items) => serializer.collect_seq(items),
            Node::Object(entries) => serializer.collect_map(entries),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pointer_undoes_its_escapes() {
        let node: Node = serde_json::from_str(r#"{"a/b": [{"c~d": 1}]}"#).unwrap();
        assert_eq!(node.pointer("/a~1b/0/c~0d").and_then(Node::as_u64), Some(1));
        assert_eq!(node.pointer("/a~1b/1"), None);
        assert_eq!(node.pointer("a"), None);
    }

    #[test]
    fn keys_keep_their_order() {
        let text = r#"{"b":1,"a":{"d":null,"c":[true,1.5,"x"]}}"#;
        let node: Node = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&node).unwrap(), text);
    }
}
