//! Schemas as types.

use std::collections::HashMap;

use super::ident;
use super::model::{Form, Model, ModelKind, Struct, Type};
use super::peel::{is_null, peel};
use super::{Style, prose, words};
use crate::document::Document;
use crate::node::Node;
use crate::schema::Parts;

/// How deep types may be nested that have no name in the document.
const DEPTH: usize = 48;

/// How many types one document may have.
const MOST: usize = 50_000;

/// What a value is.
#[derive(Clone, Debug)]
pub(super) struct Seen {
    pub(super) ty: Type,
    pub(super) is_nullable: bool,
}

impl Seen {
    /// The type of an item or a whole body, which cannot be left out.
    pub(super) fn in_place(self) -> Type {
        match self.ty {
            Type::Json => Type::Json,
            ty if self.is_nullable => ty.optional(),
            ty => ty,
        }
    }
}

/// Where a value is, for the name of a type that has none.
#[derive(Clone, Debug)]
pub(super) struct Place {
    /// The type that it is in.
    pub(super) parent: String,
    /// The words of its own name.
    pub(super) own: Vec<String>,
}

impl Place {
    pub(super) fn new(parent: &str, own: &str) -> Self {
        Self { parent: parent.to_owned(), own: words::words(own) }
    }

    /// A place whose type has the name itself.
    pub(super) fn root(name: &str) -> Self {
        Self { parent: name.to_owned(), own: Vec::new() }
    }

    /// The place of one of its items.
    pub(super) fn item(&self) -> Self {
        let mut own = self.own.clone();
        match own.last_mut() {
            Some(last) => *last = words::singular(last),
            None => own.push("item".to_owned()),
        }
        Self { parent: self.parent.clone(), own }
    }

    /// What a type may be called there.
    pub(super) fn proposals(&self) -> Vec<String> {
        vec![format!("{}{}", self.parent, words::pascal_behind(&self.parent, &self.own))]
    }

    /// What it is called where a person looks for it.
    pub(super) fn name(&self) -> String {
        match self.own.is_empty() {
            true => self.parent.clone(),
            false => format!("{}.{}", self.parent, words::snake(&self.own)),
        }
    }
}

/// The schemas that describe one value, by their addresses.
pub(super) type Key = Vec<usize>;

/// A value's schemas, with what only wraps them taken away.
pub(super) struct Value<'d> {
    pub(super) key: Key,
    pub(super) nodes: Vec<&'d Node>,
    pub(super) parts: Parts<'d>,
    /// The unions among them, each with its variants.
    pub(super) unions: Vec<&'d [Node]>,
    pub(super) name: Option<&'d str>,
}

/// The types of a document, as far as they were asked for.
pub(super) struct Schemas<'d> {
    pub(super) document: &'d Document,
    pub(super) style: &'d Style,
    pub(super) models: Vec<Model>,
    pub(super) known: HashMap<(Key, Form, String), usize>,
    /// Enums without a name in the document, by the name of their field and their values.
    pub(super) enums: HashMap<(Vec<String>, Vec<String>), usize>,
    inside: Vec<Key>,
    pub(super) remarks: Vec<String>,
}

impl<'d> Schemas<'d> {
    pub(super) fn new(document: &'d Document, style: &'d Style) -> Self {
        Self {
            document,
            style,
            models: Vec::new(),
            known: HashMap::new(),
            enums: HashMap::new(),
            inside: Vec::new(),
            remarks: Vec::new(),
        }
    }

    pub(super) fn remark(&mut self, remark: String) {
        if !self.remarks.contains(&remark) {
            self.remarks.push(remark);
        }
    }

    /// The type of a value that all of `nodes` describe.
    pub(super) fn seen(&mut self, nodes: &[&'d Node], place: &Place, form: Form) -> Seen {
        let (value, mut is_nullable) = self.value(nodes);
        if value.nodes.is_empty() {
            return Seen { ty: Type::Json, is_nullable };
        }
        if self.inside.contains(&value.key)
            && let Some(index) = self.begun(&value.key, form)
        {
            return Seen { ty: Type::Model(index), is_nullable };
        }
        if self.inside.len() >= DEPTH || self.inside.contains(&value.key) {
            self.remark(format!("{}: leads back to itself, so any JSON is taken", place.name()));
            return Seen { ty: Type::Json, is_nullable };
        }
        if self.models.len() >= MOST {
            self.remark(format!("more than {MOST} types: what is beyond them is any JSON"));
            return Seen { ty: Type::Json, is_nullable };
        }
        self.inside.push(value.key.clone());
        let ty = self.unwrapped(&value, place, form);
        self.inside.pop();
        let nulls = value.unions.iter().flat_map(|variants| variants.iter());
        is_nullable |= nulls.clone().any(is_null);
        Seen { ty, is_nullable }
    }

    /// The type that a value already has, while it is still being looked at.
    fn begun(&self, key: &Key, form: Form) -> Option<usize> {
        ["", "untagged"]
            .iter()
            .find_map(|tag| self.known.get(&(key.clone(), form, (*tag).to_owned())).copied())
    }

    /// The schemas without what wraps them.
    pub(super) fn value(&self, nodes: &[&'d Node]) -> (Value<'d>, bool) {
        let peeled: Vec<_> = nodes.iter().map(|node| peel(self.document, node)).collect();
        let is_nullable = peeled.iter().any(|peeled| peeled.is_nullable);
        let mut nodes: Vec<&'d Node> = Vec::new();
        let mut name = None;
        for one in &peeled {
            let Some(node) = one.node.filter(|node| node.as_object().is_some()) else { continue };
            if !nodes.iter().any(|other| std::ptr::eq(*other, node)) {
                name = if nodes.is_empty() { one.name } else { None };
                nodes.push(node);
            }
        }
        // What only repeats that it is an object says nothing beside what describes it.
        if nodes.len() > 1 && nodes.iter().any(|node| !is_bare(node)) {
            nodes.retain(|node| !is_bare(node));
            if let [one] = nodes.as_slice() {
                let named =
                    peeled.iter().find(|peeled| peeled.node.is_some_and(|n| std::ptr::eq(n, *one)));
                name = named.and_then(|peeled| peeled.name);
            }
        }
        let mut unions = Vec::new();
        let parts = Parts::of(self.document, &nodes, &mut |_, variants| {
            unions.push(variants);
            Vec::new()
        });
        let key = nodes.iter().map(|node| std::ptr::from_ref(*node).addr()).collect();
        (Value { key, nodes, parts, unions, name }, is_nullable)
    }

    fn unwrapped(&mut self, value: &Value<'d>, place: &Place, form: Form) -> Type {
        if let Some(ty) = self.enumeration(value, place) {
            return ty;
        }
        if let Some(ty) = self.union(value, place, form) {
            return ty;
        }
        match json_types(&value.parts).as_slice() {
            ["object"] => self.object(value, place, form, None),
            ["array"] => self.array(&value.parts, place, form),
            ["string"] => self.text(&value.parts),
            ["integer"] => whole(&value.parts),
            ["number"] => number(&value.parts),
            ["integer", "number"] | ["number", "integer"] => Type::Float,
            ["boolean"] => Type::Flag,
            [] => Type::Json,
            types => {
                let variants = types.to_vec();
                self.told_by_type(&variants, value, place, form)
            }
        }
    }

    fn array(&mut self, parts: &Parts<'d>, place: &Place, form: Form) -> Type {
        if parts.value("prefixItems").is_some() {
            return Type::Json.list();
        }
        let items: Vec<_> = parts.values("items").collect();
        self.seen(&items, &place.item(), form).in_place().list()
    }

    fn text(&self, parts: &Parts<'d>) -> Type {
        match parts.values("format").filter_map(Node::as_str).next() {
            Some("password") => Type::Secret,
            Some("date-time") if self.style.has_jiff() => Type::Time,
            _ => Type::Text,
        }
    }

    /// One of several types of JSON, none of which says more.
    fn told_by_type(
        &mut self,
        types: &[&'d str],
        value: &Value<'d>,
        place: &Place,
        form: Form,
    ) -> Type {
        let mut variants = Vec::new();
        for type_ in types {
            let ty = match *type_ {
                "object" => self.object(value, place, form, None),
                "array" => self.array(&value.parts, place, form),
                "string" => Type::Text,
                "integer" => whole(&value.parts),
                "number" => Type::Float,
                "boolean" => Type::Flag,
                _ => return Type::Json,
            };
            variants.push(ty);
        }
        self.untagged(variants, value, place, form)
    }

    /// Adds a type without content, so that it can be referred to from within itself.
    pub(super) fn register(
        &mut self,
        value: &Value<'d>,
        place: &Place,
        form: Form,
        tag: &str,
    ) -> Result<usize, usize> {
        let key = (value.key.clone(), form, tag.to_owned());
        if let Some(index) = self.known.get(&key) {
            return Err(*index);
        }
        let mut proposals = proposals(value, place);
        let suffix = match tag {
            "" | "union" | "untagged" => None,
            "form" => Some("Form"),
            _ => Some("Variant"),
        };
        if let (Some(suffix), Some(first)) = (suffix, proposals.first()) {
            proposals.push(format!("{first}{suffix}"));
        }
        let docs = prose::model(value.name, &value.parts, place, form);
        let index = self.add(Model {
            name: String::new(),
            proposals,
            docs,
            kind: ModelKind::Struct(Struct::default()),
            form,
            is_read_and_written: false,
            is_named: value.name.is_some(),
            remarks: Vec::new(),
        });
        self.known.insert(key, index);
        Ok(index)
    }

    pub(super) fn add(&mut self, model: Model) -> usize {
        self.models.push(model);
        self.models.len() - 1
    }

    pub(super) fn fill(&mut self, index: usize, kind: ModelKind) -> Type {
        if let Some(model) = self.models.get_mut(index) {
            model.kind = kind;
        }
        Type::Model(index)
    }

    /// The name that a type has so far, for what is in it.
    pub(super) fn proposed(&self, index: usize) -> String {
        let model = self.models.get(index);
        model.and_then(|model| model.proposals.first()).cloned().unwrap_or_default()
    }
}

/// What the type of a value may be called: as its schema, its title, or its place.
pub(super) fn proposals(value: &Value<'_>, place: &Place) -> Vec<String> {
    if let Some(name) = value.name {
        return schema_names(name);
    }
    let title = value.parts.value("title").and_then(Node::as_str).unwrap_or_default();
    let is_name = words::words(title).len() <= 3
        && title.starts_with(|c: char| c.is_alphabetic())
        && title.chars().all(|c| c.is_alphanumeric() || " _-".contains(c));
    let title = is_name.then(|| ident::upper(title, "")).filter(|title| title.len() > 2);
    title.into_iter().chain(place.proposals()).collect()
}

/// Whether a schema says no more than a type.
fn is_bare(node: &Node) -> bool {
    let prose = ["type", "title", "description", "example", "examples", "default", "nullable"];
    node.entries().all(|(key, inner)| match key {
        "items" | "additionalProperties" => inner.as_bool().is_some() || is_bare(inner),
        key => prose.contains(&key) || key.starts_with("x-"),
    })
}

/// What a schema may be called in Rust: its last part, or more of it.
pub(super) fn schema_names(name: &str) -> Vec<String> {
    let name = name.replace("~1", "/").replace("~0", "~");
    let parts: Vec<&str> = name.split(['.', '/']).filter(|part| !part.is_empty()).collect();
    let mut names = Vec::new();
    for start in (0..parts.len()).rev() {
        let tail = parts.get(start..).unwrap_or_default().join("_");
        let upper = ident::upper(&tail, "");
        if !upper.is_empty() && upper.chars().any(|c| c.is_alphabetic() && c != 'V') {
            names.push(upper);
        }
    }
    if names.is_empty() {
        names.push(ident::upper(&name, "Schema"));
    }
    names
}

/// The types that JSON Schema names, or that its keywords imply; `null` aside.
pub(super) fn json_types<'d>(parts: &Parts<'d>) -> Vec<&'d str> {
    let mut types: Vec<&str> = Vec::new();
    for name in parts.types() {
        if name != "null" && !types.contains(&name) {
            types.push(name);
        }
    }
    let implied = [
        ("properties", "object"),
        ("additionalProperties", "object"),
        ("patternProperties", "object"),
        ("items", "array"),
        ("prefixItems", "array"),
        ("pattern", "string"),
        ("minLength", "string"),
        ("maxLength", "string"),
    ];
    if types.is_empty()
        && let Some((_, name)) = implied.iter().find(|(keyword, _)| parts.value(keyword).is_some())
    {
        types.push(name);
    }
    types
}

pub(super) fn whole(parts: &Parts<'_>) -> Type {
    let format = parts.values("format").filter_map(Node::as_str).next();
    let is_counted = parts.values("minimum").chain(parts.values("exclusiveMinimum"));
    let is_counted = is_counted.filter_map(Node::as_f64).any(|least| least >= 0.0);
    Type::Whole(match (format, is_counted) {
        (Some("uint8"), _) => "u8",
        (Some("uint16"), _) => "u16",
        (Some("uint" | "uint32"), _) => "u32",
        (Some("uint64"), _) => "u64",
        (Some("int8"), false) => "i8",
        (Some("int8"), true) => "u8",
        (Some("int16"), false) => "i16",
        (Some("int16"), true) => "u16",
        (Some("int32"), false) => "i32",
        (Some("int32"), true) => "u32",
        (_, true) => "u64",
        (_, false) => "i64",
    })
}

fn number(parts: &Parts<'_>) -> Type {
    let format = parts.values("format").filter_map(Node::as_str).next();
    match format {
        Some("int32" | "int64" | "integer") => whole(parts),
        _ => Type::Float,
    }
}
