//! Values of several kinds.

use super::choice::listed;
use super::ident::{self, Names};
use super::model::{Field, Form, ModelKind, Struct, Type, Union, UnionVariant, Variant};
use super::object::field_names;
use super::peel::is_null;
use super::schemas::{Place, Schemas, Value, json_types};
use super::tag::{Tag, content, is_required, tag, variant_names};
use super::{prose, words};
use crate::node::Node;

/// One of the kinds.
pub(super) struct Kind<'d> {
    /// Its schema where it stands.
    pub(super) node: &'d Node,
    pub(super) value: Value<'d>,
    pub(super) is_nullable: bool,
}

impl<'d> Schemas<'d> {
    /// The type of a value with unions among its schemas; none where they add nothing to it.
    pub(super) fn union(&mut self, value: &Value<'d>, place: &Place, form: Form) -> Option<Type> {
        let unions: Vec<&'d [Node]> =
            value.unions.iter().copied().filter(|variants| says_something(variants)).collect();
        let (first, others) = unions.split_first()?;
        if !others.is_empty() {
            return self.unknown(value, place, form, "more than one union");
        }
        let mut kinds = Vec::new();
        self.kinds(first, 0, &mut kinds);
        let types: Vec<Vec<&str>> =
            kinds.iter().map(|kind| kind_types(&value.parts, kind)).collect();
        let are_all = |wanted: &[&str]| {
            types.iter().all(|types| !types.is_empty() && types.iter().all(|t| wanted.contains(t)))
        };
        if are_all(&["object"]) {
            return match tag(self.document, value, &kinds) {
                Some(tag) => {
                    if !kinds.iter().all(|kind| is_required(value, kind, tag.name)) {
                        let whole = value.name.map_or_else(|| place.name(), str::to_owned);
                        self.remark(format!(
                            "{whole}: `{}` tells its kinds apart, and is not required of each",
                            tag.name
                        ));
                    }
                    Some(self.tagged(value, &kinds, &tag, place, form))
                }
                None => self.unknown(value, place, form, "nothing tells its kinds apart"),
            };
        }
        if are_all(&["string"]) {
            return Some(self.any_text(value, &kinds, place));
        }
        if are_all(&["integer"]) {
            return Some(Type::Whole("i64"));
        }
        if are_all(&["integer", "number"]) {
            return Some(Type::Float);
        }
        self.by_type(value, &kinds, &types, place, form)
            .or_else(|| self.unknown(value, place, form, "nothing tells its kinds apart"))
    }

    /// The kinds of a union, with those of unions that are nothing but a kind.
    fn kinds(&self, variants: &'d [Node], depth: usize, kinds: &mut Vec<Kind<'d>>) {
        for node in variants.iter().filter(|node| !is_null(node)) {
            let (value, is_nullable) = self.value(&[node]);
            let is_union_alone =
                json_types(&value.parts).is_empty() && listed(&value.parts).is_none();
            match value.unions.as_slice() {
                [inner] if is_union_alone && depth < 8 => self.kinds(inner, depth + 1, kinds),
                _ => kinds.push(Kind { node, value, is_nullable }),
            }
        }
    }

    /// A union that no type says: the fields around it, and the rest as JSON.
    fn unknown(&mut self, value: &Value<'d>, place: &Place, form: Form, why: &str) -> Option<Type> {
        let name = value.name.map_or_else(|| place.name(), str::to_owned);
        self.remark(format!("{name}: any JSON is taken, because {why}"));
        let names = field_names(value, form, None);
        if names.is_empty() {
            return Some(Type::Json);
        }
        let index = match self.register(value, place, form, "") {
            Ok(index) => index,
            Err(known) => return Some(Type::Model(known)),
        };
        let mut fields = self.fields(value, &names, index, form);
        if !fields.iter().any(|field| field.is_flat) {
            let mut taken = Names::default();
            for field in &fields {
                taken.take_one(&field.name);
            }
            let docs = vec!["The other fields, which are of several kinds.".to_owned()];
            let mut rest = Field::new(taken.take_one("rest"), "", Type::JsonObject, docs);
            rest.is_flat = true;
            fields.push(rest);
        }
        Some(self.fill(index, ModelKind::Struct(Struct { fields, page: None })))
    }

    /// Kinds that are all texts: an open enum of what is listed, or any text.
    fn any_text(&mut self, value: &Value<'d>, kinds: &[Kind<'d>], place: &Place) -> Type {
        let listed = kinds.iter().filter_map(|kind| listed(&kind.value.parts)).flatten();
        let texts: Vec<&str> = listed.filter_map(Node::as_str).collect();
        match texts.as_slice() {
            [] => Type::Text,
            texts => self.texts(texts, value, place),
        }
    }

    /// Kinds of which no two have the same type of JSON.
    fn by_type(
        &mut self,
        value: &Value<'d>,
        kinds: &[Kind<'d>],
        types: &[Vec<&str>],
        place: &Place,
        form: Form,
    ) -> Option<Type> {
        let mut all: Vec<&str> = types.iter().flatten().copied().collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        let is_told = types.iter().all(|types| types.len() == 1)
            && all.len() == count
            && !(all.contains(&"integer") && all.contains(&"number"));
        if !is_told || !field_names(value, form, None).is_empty() {
            return None;
        }
        let parent = place.proposals().first().cloned().unwrap_or_default();
        let inner = value.name.map_or(parent, |name| ident::upper(name, "Value"));
        let mut variants = Vec::new();
        for (kind, types) in kinds.iter().zip(types) {
            let place = Place::new(&inner, types.first().unwrap_or(&"value"));
            variants.push(self.seen(&[kind.node], &place, form).ty);
        }
        Some(self.untagged(variants, value, place, form))
    }

    /// An enum whose variants are told apart by the type of their JSON.
    pub(super) fn untagged(
        &mut self,
        types: Vec<Type>,
        value: &Value<'d>,
        place: &Place,
        form: Form,
    ) -> Type {
        if types.contains(&Type::Json) || types.len() < 2 {
            return Type::Json;
        }
        let index = match self.register(value, place, form, "untagged") {
            Ok(index) => index,
            Err(known) => return Type::Model(known),
        };
        let mut names = Names::default();
        names.take_one("Other");
        let variants = types.into_iter().map(|ty| {
            let (name, docs) = match &ty {
                // A secret in an enum could not be written.
                Type::Text | Type::Secret => ("Text", "A text."),
                Type::Whole(_) | Type::Float => ("Number", "A number."),
                Type::Flag => ("Flag", "Whether."),
                Type::List(_) => ("List", "A list."),
                Type::Map(_) | Type::JsonObject => ("Object", "An object."),
                Type::Model(index) => self.variant_of(*index),
                _ => ("Value", "A value."),
            };
            let ty = if ty == Type::Secret { Type::Text } else { ty };
            Variant { name: names.take_one(name), value: ty, docs: vec![docs.to_owned()] }
        });
        let variants = variants.collect();
        self.fill(index, ModelKind::Untagged(variants))
    }

    fn variant_of(&self, index: usize) -> (&'static str, &'static str) {
        match self.models.get(index).map(|model| &model.kind) {
            Some(ModelKind::Texts(_)) => ("Text", "A text."),
            Some(ModelKind::Numbers(_)) => ("Number", "A number."),
            _ => ("Object", "An object."),
        }
    }

    /// An enum whose variants are told apart by a field.
    fn tagged(
        &mut self,
        value: &Value<'d>,
        kinds: &[Kind<'d>],
        tag: &Tag<'d>,
        place: &Place,
        form: Form,
    ) -> Type {
        let around = field_names(value, form, Some(tag.name));
        let content = content(kinds, tag, &around, form);
        let index = match self.register(value, place, form, "") {
            Ok(index) => index,
            Err(known) => return Type::Model(known),
        };
        if around.is_empty() {
            let union = self.variants(kinds, tag, content, index, form);
            return self.fill(index, ModelKind::Union(union));
        }
        // The fields around it are those of a struct that has the union in it.
        let mut fields = self.fields(value, &around, index, form);
        let own = content.unwrap_or("kind");
        let parent = self.proposed(index);
        let proposal = format!("{parent}{}", words::pascal_behind(&parent, &words::words(own)));
        let inner = match self.register(value, place, form, "union") {
            Ok(inner) | Err(inner) => inner,
        };
        if let Some(model) = self.models.get_mut(inner) {
            model.docs = vec![format!("What {} is.", words::with_article(&words::words(&parent)))];
            model.proposals = vec![proposal, format!("{parent}Variant")];
            model.is_named = false;
        }
        let union = self.variants(kinds, tag, content, inner, form);
        let ty = self.fill(inner, ModelKind::Union(union));
        let mut taken = Names::default();
        for field in &fields {
            taken.take_one(&field.name);
        }
        let name = taken.take(&[ident::lower(own, "kind"), "variant".to_owned()]);
        let docs = vec![format!("What it is, told apart by `{}`.", tag.name)];
        let mut flat = Field::new(name, "", ty, docs);
        flat.is_flat = true;
        fields.push(flat);
        self.fill(index, ModelKind::Struct(Struct { fields, page: None }))
    }

    fn variants(
        &mut self,
        kinds: &[Kind<'d>],
        tag: &Tag<'d>,
        content: Option<&'d str>,
        index: usize,
        form: Form,
    ) -> Union {
        let parent = self.proposed(index);
        let mut names = Names::default();
        names.take_one("Other");
        let mut variants = Vec::new();
        for ((kind, values), own) in kinds.iter().zip(&tag.values).zip(variant_names(tag)) {
            let mut ty = None;
            for (value, name) in values.iter().zip(own) {
                let name = names.take(&[name.clone(), format!("{name}Variant")]);
                if ty.is_none() {
                    let place = Place::new(&parent, &name);
                    ty = Some(self.payload(kind, tag.name, content, &place, form));
                }
                let docs = vec![prose::variant(value)];
                let ty = ty.clone().flatten();
                variants.push(UnionVariant { name, value: value.clone(), ty, docs });
            }
        }
        Union { tag: tag.name.to_owned(), content: content.map(str::to_owned), variants }
    }

    fn payload(
        &mut self,
        kind: &Kind<'d>,
        tag: &str,
        content: Option<&str>,
        place: &Place,
        form: Form,
    ) -> Option<Type> {
        match content {
            Some(content) => {
                let nodes = kind.value.parts.property(content);
                (!nodes.is_empty()).then(|| {
                    let seen = self.seen(&nodes, place, form);
                    let is_required = kind.value.parts.requires(content);
                    let ty = seen.ty;
                    if seen.is_nullable || !is_required { ty.optional() } else { ty }
                })
            }
            None if field_names(&kind.value, form, Some(tag)).is_empty() => None,
            None => Some(self.object(&kind.value, place, form, Some(tag))),
        }
    }
}

/// Whether the variants say more than what is required of fields described elsewhere.
fn says_something(variants: &[Node]) -> bool {
    let keys = ["$ref", "additionalProperties", "allOf", "anyOf", "oneOf", "properties", "type"];
    let keys = keys.into_iter().chain(["items", "enum", "const", "format", "pattern"]);
    let is_saying = |node: &Node| keys.clone().any(|key| node.get(key).is_some());
    let mut saying = variants.iter().filter(|node| !is_null(node) && is_saying(node)).peekable();
    // `{type: object, required: [a]}` in each of them.
    let only_requires = |node: &Node| {
        node.get("required").is_some()
            && node
                .entries()
                .all(|(key, _)| ["type", "required", "title", "description"].contains(&key))
    };
    saying.peek().is_some() && !saying.all(only_requires)
}

/// The types of JSON of one kind, with what is said around the union.
fn kind_types<'d>(around: &crate::schema::Parts<'d>, kind: &Kind<'d>) -> Vec<&'d str> {
    let own = json_types(&kind.value.parts);
    if !own.is_empty() {
        return own;
    }
    match listed(&kind.value.parts) {
        Some(values) if values.iter().all(|value| value.as_str().is_some()) => vec!["string"],
        _ => json_types(around),
    }
}
