//! A schema of OpenAPI 3.0 or 3.1 as one of JSON Schema 2020-12.

use indexmap::IndexMap;
use serde_json::{Map, Value, json};

use crate::document::Document;
use crate::node::Node;

/// Which way a value goes: `readOnly` properties are not required of a request, `writeOnly` ones
/// not of a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Direction {
    Request,
    Response,
}

impl Direction {
    /// The keyword of what does not go this way.
    pub(crate) fn other_way(self) -> &'static str {
        match self {
            Self::Request => "readOnly",
            Self::Response => "writeOnly",
        }
    }
}

/// Keywords that mean the same in both.
const SAME: [&str; 22] = [
    "type",
    "enum",
    "const",
    "format",
    "multipleOf",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "minLength",
    "maxLength",
    "pattern",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minContains",
    "maxContains",
    "minProperties",
    "maxProperties",
    "dependentRequired",
    "contentEncoding",
    "contentMediaType",
];

/// Keywords with one schema.
const ONE: [&str; 10] = [
    "items",
    "additionalProperties",
    "contains",
    "propertyNames",
    "unevaluatedItems",
    "unevaluatedProperties",
    "not",
    "if",
    "then",
    "else",
];

/// Keywords with schemas by name.
const NAMED: [&str; 3] = ["properties", "patternProperties", "dependentSchemas"];

/// Keywords with a list of schemas, and what they become.
///
/// What fits two variants of a `oneOf` is taken: documents have unions whose variants overlap.
const LISTS: [(&str, &str); 4] =
    [("allOf", "allOf"), ("anyOf", "anyOf"), ("oneOf", "anyOf"), ("prefixItems", "prefixItems")];

/// The whole numbers of a format.
const FORMATS: [(&str, i64, u64); 7] = [
    ("int8", i8::MIN as i64, i8::MAX as u64),
    ("int16", i16::MIN as i64, i16::MAX as u64),
    ("int32", i32::MIN as i64, i32::MAX as u64),
    ("uint8", 0, u8::MAX as u64),
    ("uint16", 0, u16::MAX as u64),
    ("uint32", 0, u32::MAX as u64),
    ("uint64", 0, u64::MAX),
];

/// A schema of its own, with all that it refers to.
///
/// What is unknown (dangling references) allows anything. Without `patterns`, texts may have any
/// form: for documents whose regular expressions are none.
pub(crate) fn translate(
    document: &Document,
    node: &Node,
    direction: Direction,
    patterns: bool,
) -> Value {
    let mut translation = Translation { document, direction, patterns, targets: IndexMap::new() };
    let root = translation.schema(node);
    let mut definitions = Map::new();
    let mut next = 0;
    while let Some((pointer, ())) = translation.targets.get_index(next) {
        let target = document.root().pointer(pointer);
        let schema = target.map_or(Value::Bool(true), |node| translation.schema(node));
        definitions.insert(next.to_string(), schema);
        next += 1;
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "allOf": [root],
        "$defs": definitions,
    })
}

struct Translation<'d> {
    document: &'d Document,
    direction: Direction,
    patterns: bool,
    /// The pointers that references lead to; their index is their name.
    targets: IndexMap<String, ()>,
}

impl Translation<'_> {
    fn schema(&mut self, node: &Node) -> Value {
        if let Some(value) = node.as_bool() {
            return Value::Bool(value);
        }
        let mut schema = Map::new();
        if let Some(target) = self.document.target(node)
            && !self.document.is_loop(&target)
            && self.document.root().pointer(&target).is_some()
        {
            let index = self.targets.insert_full(target, ()).0;
            schema.insert("$ref".to_owned(), json!(format!("#/$defs/{index}")));
        }
        for (keyword, value) in node.entries() {
            self.keyword(keyword, value, &mut schema);
        }
        self.required(node, &mut schema);
        bounds(node, &mut schema);
        if node.is_set("nullable") { nullable(schema) } else { Value::Object(schema) }
    }

    fn keyword(&mut self, keyword: &str, value: &Node, schema: &mut Map<String, Value>) {
        if keyword == "pattern" && !self.patterns {
            return;
        }
        let translated = if SAME.contains(&keyword) {
            value.to_value()
        } else if ONE.contains(&keyword) {
            self.schema(value)
        } else if NAMED.contains(&keyword) {
            let schemas = value.entries().map(|(name, node)| (name.to_owned(), self.schema(node)));
            Value::Object(schemas.collect())
        } else if let Some((_, keyword)) = LISTS.iter().find(|(name, _)| *name == keyword) {
            let schemas: Vec<_> = value.items().iter().map(|node| self.schema(node)).collect();
            match schemas.is_empty() {
                true => return,
                // An `anyOf` beside a `oneOf`: both have to hold.
                false if schema.contains_key(*keyword) => {
                    let both = json!([{ *keyword: schemas }]);
                    schema.insert("allOf".to_owned(), both);
                }
                false => drop(schema.insert((*keyword).to_owned(), Value::Array(schemas))),
            }
            return;
        } else {
            return;
        };
        schema.insert(keyword.to_owned(), translated);
    }

    fn required(&self, node: &Node, schema: &mut Map<String, Value>) {
        let Some(required) = node.get("required") else { return };
        let other_way = self.direction.other_way();
        let is_needed = |name: &&str| {
            let property = node.get("properties").and_then(|properties| properties.get(name));
            !property.is_some_and(|property| property.is_set(other_way))
        };
        let names: Vec<_> =
            required.items().iter().filter_map(Node::as_str).filter(is_needed).collect();
        schema.insert("required".to_owned(), json!(names));
    }
}

/// What OpenAPI says of numbers in other words.
fn bounds(node: &Node, schema: &mut Map<String, Value>) {
    for (exclusive, inclusive) in [("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")]
    {
        // A flag in version 3.0.
        if let Some(Value::Bool(is_exclusive)) = schema.remove(exclusive) {
            if let Some(bound) = schema.remove(inclusive) {
                let keyword = if is_exclusive { exclusive } else { inclusive };
                schema.insert(keyword.to_owned(), bound);
            }
        } else if let Some(bound) = node.get(exclusive) {
            schema.insert(exclusive.to_owned(), bound.to_value());
        }
    }
    let format = node.get("format").and_then(Node::as_str);
    let range = FORMATS.iter().find(|(name, ..)| Some(*name) == format);
    if let Some((_, lowest, highest)) = range
        && schema.get("type").is_some_and(|type_| type_ != "string")
    {
        schema.entry("minimum").or_insert_with(|| json!(lowest));
        schema.entry("maximum").or_insert_with(|| json!(highest));
    }
}

/// The same, or `null`.
fn nullable(mut schema: Map<String, Value>) -> Value {
    let composed = ["$ref", "allOf", "anyOf", "not", "const"];
    if composed.iter().any(|keyword| schema.contains_key(*keyword)) {
        return json!({ "anyOf": [schema, { "type": "null" }] });
    }
    if let Some(Value::Array(values)) = schema.get_mut("enum")
        && !values.contains(&Value::Null)
    {
        values.push(Value::Null);
    }
    match schema.get_mut("type") {
        Some(Value::Array(types)) if !types.contains(&json!("null")) => types.push(json!("null")),
        Some(Value::String(type_)) => {
            let types = json!([type_, "null"]);
            schema.insert("type".to_owned(), types);
        }
        _ => {}
    }
    Value::Object(schema)
}
