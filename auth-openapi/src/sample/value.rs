//! A value of a schema.

use serde_json::{Map, Value};

use super::union::{Choices, Union, names};
use super::{number, text, unset};
use crate::document::Document;
use crate::node::Node;
use crate::schema::{Direction, Parts};

/// How often a required value may lead back to its own type: then it cannot be made.
const NESTING: usize = 3;

/// How deep values may be in each other, and how many one body may have: what is beyond that is
/// left out.
const DEPTH: usize = 64;
const MOST: usize = 20_000;

/// How many items or entries without names one value may have: where more are required, it cannot
/// be made.
const ITEMS: usize = 1_000;

/// What a made-up value has in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Every documented field.
    Full,
    /// The required fields alone.
    Required,
    /// The required fields and those with a default, each as if nobody had set it: its default,
    /// `null`, `false`, zero or empty, where the document allows that.
    Unset,
}

pub(super) struct Generator<'d> {
    document: &'d Document,
    extent: Extent,
    direction: Direction,
    choices: Choices,
    unions: Vec<Union>,
    /// The schemas that the value to be made is inside of, by their addresses.
    inside: Vec<usize>,
    /// The items of a list whose items differ are numbered.
    number: usize,
    /// How many values were made.
    made: usize,
}

impl<'d> Generator<'d> {
    pub(super) fn new(
        document: &'d Document,
        extent: Extent,
        direction: Direction,
        choices: Choices,
    ) -> Self {
        Self {
            document,
            extent,
            direction,
            choices,
            unions: Vec::new(),
            inside: Vec::new(),
            number: 0,
            made: 0,
        }
    }

    pub(super) fn into_unions(self) -> Vec<Union> {
        self.unions
    }

    pub(super) fn body(&mut self, schema: &'d Node) -> Value {
        self.value(&[schema], "body", true).unwrap_or_default()
    }

    /// A value of all these schemas; none if it would have no end.
    fn value(&mut self, schemas: &[&'d Node], place: &str, is_needed: bool) -> Option<Value> {
        let targets: Vec<_> =
            schemas.iter().filter_map(|schema| self.document.resolve(schema)).collect();
        let address = std::ptr::from_ref(*targets.first()?).addr();
        let nesting = self.inside.iter().filter(|other| **other == address).count();
        let is_too_much = self.inside.len() >= DEPTH || self.made >= MOST;
        if is_too_much || nesting >= if is_needed { NESTING } else { 1 } {
            return self.null(schemas, is_needed);
        }
        self.made += 1;
        self.inside.push(address);
        let value = self.unrolled(schemas, place);
        self.inside.pop();
        value.or_else(|| self.null(schemas, is_needed))
    }

    /// `null`, where a value is needed that would have no end.
    fn null(&self, schemas: &[&'d Node], is_needed: bool) -> Option<Value> {
        let allows_null = |schema: &&'d Node| {
            let parts = Parts::all(self.document, schema);
            parts.is_of("null") || parts.values("nullable").any(|flag| flag.as_bool() == Some(true))
        };
        (is_needed && schemas.iter().all(allows_null) && !schemas.is_empty()).then_some(Value::Null)
    }

    fn unrolled(&mut self, schemas: &[&'d Node], place: &str) -> Option<Value> {
        let mut reference = None;
        let (unions, choices) = (&mut self.unions, &self.choices);
        let mut met = 0;
        let parts = Parts::of(self.document, schemas, &mut |_, variants| {
            let union = Union::new(place, met, names(variants), choices);
            met += 1;
            let taken = union.taken();
            reference = variants.get(taken).and_then(|variant| variant.get("$ref")?.as_str());
            unions.push(union);
            vec![taken]
        });
        if self.extent == Extent::Unset
            && let Some(value) = unset::value(self.document, schemas, &parts)
        {
            return Some(value);
        }
        if let Some(value) = self.given(&parts) {
            return Some(value);
        }
        match self.type_of(&parts, place, met) {
            "object" => self.object(&parts, reference, place),
            "array" => self.array(&parts, place),
            "integer" => Some(number::value(&parts, true, self.number)),
            "number" => Some(number::value(&parts, false, self.number)),
            "boolean" => Some(Value::Bool(true)),
            "null" => Some(Value::Null),
            _ => Some(Value::String(text::value(&parts, self.number))),
        }
    }

    /// A value that the document gives.
    fn given(&self, parts: &Parts<'d>) -> Option<Value> {
        if let Some(constant) = parts.value("const") {
            return Some(constant.to_value());
        }
        let lists: Vec<_> = parts.values("enum").map(Node::items).collect();
        let (first, others) = lists.split_first()?;
        let mut allowed: Vec<_> =
            first.iter().filter(|value| others.iter().all(|list| list.contains(value))).collect();
        if allowed.iter().any(|value| **value != Node::Null) {
            allowed.retain(|value| **value != Node::Null);
        }
        allowed.get(self.number % allowed.len().max(1)).map(|value| value.to_value())
    }

    fn type_of(&mut self, parts: &Parts<'d>, place: &str, met: usize) -> &'d str {
        let list = parts.values("type").find(|types| types.items().len() > 1);
        let types = list.map(|list| list.items().iter().filter_map(Node::as_str));
        let types: Vec<_> = types.into_iter().flatten().collect();
        if types.iter().filter(|type_| **type_ != "null").count() > 1 {
            let names = types.iter().map(|t| (*t != "null").then(|| (*t).to_owned())).collect();
            let union = Union::new(place, met, names, &self.choices);
            let taken = union.taken();
            self.unions.push(union);
            return types.get(taken).copied().unwrap_or("null");
        }
        let types = parts.types();
        let implied = [
            ("properties", "object"),
            ("additionalProperties", "object"),
            ("items", "array"),
            ("minimum", "integer"),
        ];
        let named = types.iter().find(|type_| **type_ != "null").or(types.first());
        let implied = implied.iter().find(|(keyword, _)| parts.value(keyword).is_some());
        named.copied().or(implied.map(|(_, type_)| *type_)).unwrap_or("string")
    }

    fn object(&mut self, parts: &Parts<'d>, reference: Option<&str>, place: &str) -> Option<Value> {
        let mut object = Map::new();
        for name in parts.properties() {
            let schemas = parts.property(name);
            let is_required = parts.requires(name);
            let is_wanted = match self.extent {
                Extent::Full => true,
                Extent::Required => is_required,
                Extent::Unset => is_required || unset::has_default(self.document, &schemas),
            };
            let other_way = self.direction.other_way();
            if !is_wanted || schemas.iter().any(|schema| schema.is_set(other_way)) {
                continue;
            }
            let place = format!("{place}.{name}");
            match self.value(&schemas, &place, is_required) {
                Some(value) => drop(object.insert(name.to_owned(), value)),
                None if !is_required => {}
                // Nothing is said of it.
                None if schemas.is_empty() => {
                    object.insert(name.to_owned(), Value::from("sample"));
                }
                None => return None,
            }
        }
        if let Some((name, variant)) = discriminator(parts, reference) {
            object.insert(name.to_owned(), Value::from(variant));
        }
        self.entries(parts, &mut object, place);
        Some(Value::Object(object))
    }

    /// Entries without a name in the document.
    fn entries(&mut self, parts: &Parts<'d>, object: &mut Map<String, Value>, place: &str) {
        let least = count(parts.value("minProperties")).unwrap_or_default().min(ITEMS);
        let schemas: Vec<_> =
            parts.values("additionalProperties").filter(|n| n.as_object().is_some()).collect();
        let wanted = match self.extent {
            Extent::Full if !schemas.is_empty() && object.is_empty() => least.max(1),
            _ => least,
        };
        for number in 1..=wanted {
            if object.len() >= wanted {
                return;
            }
            let value = self.value(&schemas, &format!("{place}.*"), false);
            match (value, schemas.is_empty()) {
                (Some(value), _) => drop(object.insert(format!("key{number}"), value)),
                (None, true) => drop(object.insert(format!("key{number}"), Value::from("sample"))),
                (None, false) => return,
            }
        }
    }

    fn array(&mut self, parts: &Parts<'d>, place: &str) -> Option<Value> {
        let bound = |keyword| count(parts.value(keyword));
        let least = bound("minItems").unwrap_or_default();
        if least > ITEMS {
            return None;
        }
        let wanted = match self.extent {
            Extent::Full => least.max(1).min(bound("maxItems").unwrap_or(usize::MAX)),
            Extent::Required | Extent::Unset => least,
        };
        let before = self.number;
        let mut items = Vec::new();
        for index in 0..wanted {
            self.number = if wanted > 1 { index } else { before };
            let schemas = parts.item(index);
            let item = match self.value(&schemas, &format!("{place}[]"), index < least) {
                None if schemas.is_empty() => Some(Value::from(format!("sample{index}"))),
                item => item,
            };
            items.extend(item);
        }
        self.number = before;
        (items.len() >= least).then_some(Value::Array(items))
    }
}

fn count(bound: Option<&Node>) -> Option<usize> {
    usize::try_from(bound?.as_u64()?).ok()
}

/// The field that names the variant, where its own schema does not, and the name.
fn discriminator<'d>(parts: &Parts<'d>, reference: Option<&str>) -> Option<(&'d str, String)> {
    let discriminator = parts.value("discriminator")?;
    let name = discriminator.get("propertyName")?.as_str()?;
    let says_it = |schema: &&Node| schema.get("enum").is_some() || schema.get("const").is_some();
    if parts.property(name).iter().any(says_it) {
        return None;
    }
    let reference = reference?;
    let schema = reference.rsplit('/').next()?;
    let mapping = discriminator.get("mapping").into_iter().flat_map(Node::entries);
    let mut mapped = mapping.filter(|(_, target)| {
        target.as_str().is_some_and(|target| target == reference || target == schema)
    });
    Some((name, mapped.next().map_or(schema, |(value, _)| value).to_owned()))
}
