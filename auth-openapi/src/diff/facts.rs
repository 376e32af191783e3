//! What a document says of an operation or a schema, place by place.

use indexmap::IndexMap;

use crate::document::{Document, Operation};
use crate::node::Node;

/// Texts by place, in the order of the document.
#[derive(Debug, Default)]
pub(super) struct Facts {
    facts: IndexMap<String, Vec<String>>,
}

/// Keywords that are told with their value.
const KEYWORDS: [&str; 19] = [
    "format",
    "const",
    "enum",
    "default",
    "multipleOf",
    "minimum",
    "exclusiveMinimum",
    "maximum",
    "exclusiveMaximum",
    "minLength",
    "maxLength",
    "pattern",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minProperties",
    "maxProperties",
    "style",
    "explode",
];

/// Keywords that are told by their name where they are set.
const FLAGS: [&str; 5] = ["nullable", "deprecated", "readOnly", "writeOnly", "x-internal"];

impl Facts {
    pub(super) fn texts(&self) -> IndexMap<&str, String> {
        self.facts.iter().map(|(place, facts)| (place.as_str(), facts.join(", "))).collect()
    }

    fn add(&mut self, place: &str, fact: impl Into<String>) {
        self.facts.entry(place.to_owned()).or_default().push(fact.into());
    }

    fn keywords(&mut self, place: &str, node: &Node) {
        for keyword in KEYWORDS {
            if let Some(value) = node.get(keyword) {
                self.add(place, format!("{keyword} {}", value.to_value()));
            }
        }
        for flag in FLAGS.iter().filter(|flag| node.is_set(flag)) {
            self.add(place, *flag);
        }
    }

    fn schema(&mut self, place: &str, node: &Node) {
        if let Some(value) = node.as_bool() {
            self.add(place, if value { "anything" } else { "nothing" });
        }
        if let Some(reference) = node.get("$ref").and_then(Node::as_str) {
            self.add(place, reference.rsplit('/').next().unwrap_or(reference));
        }
        match node.get("type") {
            Some(Node::String(name)) => self.add(place, name.clone()),
            Some(names) => {
                let names: Vec<_> = names.items().iter().filter_map(Node::as_str).collect();
                self.add(place, names.join(" or "));
            }
            None => {}
        }
        self.keywords(place, node);
        let required = node.get("required").map(Node::items).unwrap_or_default();
        for name in required.iter().filter_map(Node::as_str) {
            self.add(&format!("{place}.{name}"), "required");
        }
        for (name, property) in node.get("properties").into_iter().flat_map(Node::entries) {
            let place = format!("{place}.{name}");
            // Something, so that a property of which nothing is said is there too.
            self.facts.entry(place.clone()).or_default();
            self.schema(&place, property);
        }
        for (keyword, suffix) in [("items", "[]"), ("additionalProperties", ".*")] {
            if let Some(inner) = node.get(keyword) {
                self.schema(&format!("{place}{suffix}"), inner);
            }
        }
        for part in node.get("allOf").map(Node::items).unwrap_or_default() {
            self.schema(place, part);
        }
        for keyword in ["anyOf", "oneOf"] {
            let variants = node.get(keyword).map(Node::items).unwrap_or_default();
            for (index, variant) in variants.iter().enumerate() {
                let reference = variant.get("$ref").and_then(Node::as_str);
                let name = reference.and_then(|reference| reference.rsplit('/').next());
                let name = name.map_or_else(|| (index + 1).to_string(), str::to_owned);
                self.add(&format!("{place}|{name}"), format!("variant of {keyword}"));
                if reference.is_none() {
                    self.schema(&format!("{place}|{name}"), variant);
                }
            }
        }
    }

    fn content(&mut self, place: &str, node: &Node) {
        for (media_type, media) in node.get("content").into_iter().flat_map(Node::entries) {
            self.add(place, media_type);
            if let Some(schema) = media.get("schema") {
                self.schema(place, schema);
            }
        }
    }
}

/// The facts of an operation, with its parameters, bodies and responses.
pub(super) fn operation(document: &Document, operation: &Operation<'_>) -> Facts {
    let mut facts = Facts::default();
    facts.add("", operation.id().unwrap_or("no id"));
    facts.keywords("", operation.node());
    let security: Vec<_> = operation.security().iter().map(|names| names.join(" and ")).collect();
    facts.add(
        "credential",
        if security.is_empty() { "none".to_owned() } else { security.join(" or ") },
    );
    for parameter in operation.parameters() {
        let place = format!("{}.{}", parameter.location, parameter.name);
        facts.add(&place, if parameter.is_required { "required" } else { "optional" });
        facts.keywords(&place, parameter.node);
        if let Some(schema) = parameter.node.get("schema") {
            facts.schema(&place, schema);
        }
        facts.content(&place, parameter.node);
    }
    if let Some(body) = operation.body() {
        facts.add("body", if body.is_required { "required" } else { "optional" });
        facts.content("body", body.node);
    }
    for response in operation.responses() {
        let status = response.status;
        facts.facts.entry(status.to_owned()).or_default();
        facts.content(&format!("{status} body"), response.node);
        for (name, header) in response.node.get("headers").into_iter().flat_map(Node::entries) {
            let header = document.resolve(header).unwrap_or(header);
            let place = format!("{status} header.{name}");
            facts.add(&place, if header.is_set("required") { "required" } else { "optional" });
            if let Some(schema) = header.get("schema") {
                facts.schema(&place, schema);
            }
        }
    }
    facts
}

/// The facts of all schemas of the components, by name.
pub(super) fn schemas(document: &Document) -> IndexMap<&str, Facts> {
    let schemas = document.root().pointer("/components/schemas");
    let schemas = schemas.into_iter().flat_map(Node::entries);
    schemas
        .map(|(name, node)| {
            let mut facts = Facts::default();
            facts.schema("", node);
            (name, facts)
        })
        .collect()
}
