//! Made-up values as expressions.

use serde_json::{Map, Value as Json};

use super::Printer;
use super::expression::Expression as E;
use crate::declare::model::{
    Argument, ArgumentType, Endpoint, Field, ModelKind, Struct, Type, Union, Variant,
};

/// How deep made-up values are made.
const DEPTH: usize = 24;

/// Which value of an argument is wanted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Extent {
    All,
    Least,
}

impl Printer<'_> {
    /// The call of an endpoint: `client.name(arguments)`; none if a value would have no end.
    pub(super) fn made_up(
        &mut self,
        client: &str,
        endpoint: &Endpoint,
        extent: Extent,
    ) -> Option<E> {
        self.is_endless = false;
        let imports = self.imports.clone();
        let arguments: Vec<E> = endpoint
            .arguments
            .iter()
            .map(|argument| self.argument_value(argument, extent))
            .collect();
        let call = E::word(client).method(&endpoint.name, arguments);
        if self.is_endless {
            self.imports = imports;
            return None;
        }
        Some(call)
    }

    fn argument_value(&mut self, argument: &Argument, extent: Extent) -> E {
        let value = match extent {
            Extent::All => &argument.example.all,
            Extent::Least => &argument.example.least,
        };
        match &argument.ty {
            ArgumentType::One(ty) => self.passed_value(ty, value.as_ref(), extent),
            ArgumentType::Optional(ty) => match value {
                Some(value) => E::call("Some", vec![self.passed_value(ty, Some(value), extent)]),
                None => E::word("None"),
            },
            ArgumentType::Multipart => {
                self.core("Multipart");
                E::call("Multipart::new", vec![])
                    .method("text", vec![E::text("name"), E::text("sample")])
            }
            ArgumentType::Body => {
                self.core("Body");
                E::call("Body::from", vec![E::text("sample")])
            }
            ArgumentType::Pairs => E::List("", vec![]).reference(),
        }
    }

    /// A value where an argument is passed.
    fn passed_value(&mut self, ty: &Type, value: Option<&Json>, extent: Extent) -> E {
        match ty {
            Type::Text => E::text(&text(value)),
            Type::Whole(_) | Type::Flag | Type::Float | Type::Time => {
                self.owned(ty, value, extent, 0)
            }
            Type::Model(index) if self.is_copied(*index) => self.owned(ty, value, extent, 0),
            Type::List(inner) => {
                let items = items(value);
                let items = items.iter().map(|item| match &**inner {
                    Type::Text => E::text(&text(Some(item))),
                    inner => self.owned(inner, Some(item), extent, 0),
                });
                E::List("", items.collect()).reference()
            }
            ty => self.owned(ty, value, extent, 0).reference(),
        }
    }

    /// A value of exactly the type.
    fn owned(&mut self, ty: &Type, value: Option<&Json>, extent: Extent, depth: usize) -> E {
        if depth > DEPTH {
            self.is_endless = true;
            return E::word("…");
        }
        match ty {
            Type::Text => E::text(&text(value)).method("to_owned", vec![]),
            Type::Secret => {
                self.core("Secret");
                E::call("Secret::from", vec![E::text(&text(value))])
            }
            Type::Flag => E::word(if value == Some(&Json::Bool(false)) { "false" } else { "true" }),
            Type::Whole(name) => E::word(whole(value, name)),
            Type::Float => E::word(float(value)),
            Type::Time => {
                let time = E::text("2026-01-02T03:04:05Z");
                time.method("parse", vec![]).method("unwrap", vec![])
            }
            Type::Json => self.json(value),
            Type::JsonObject => self.json_object(value),
            Type::Model(index) => self.model_value(*index, value, extent, depth + 1),
            Type::List(inner) => {
                let items = items(value);
                let items =
                    items.iter().map(|item| self.owned(inner, Some(item), extent, depth + 1));
                E::List("vec!", items.collect())
            }
            Type::Map(inner) => self.map(inner, value, extent, depth),
            Type::Boxed(inner) => {
                E::call("Box::new", vec![self.owned(inner, value, extent, depth + 1)])
            }
            Type::Optional(inner) => match value {
                Some(value) if *value != Json::Null => {
                    E::call("Some", vec![self.owned(inner, Some(value), extent, depth + 1)])
                }
                _ => E::word("None"),
            },
            Type::Patch(inner) => self.owned(inner, value, extent, depth + 1),
            Type::Page(_, inner) => self.owned(inner, value, extent, depth + 1),
            Type::Nothing | Type::Bytes => E::word("()"),
        }
    }

    /// A value where `new` or a setter takes what becomes the type.
    fn given(&mut self, ty: &Type, value: Option<&Json>, extent: Extent, depth: usize) -> E {
        match ty {
            Type::Text | Type::Secret => E::text(&text(value)),
            Type::Optional(inner) => self.given(inner, value, extent, depth),
            Type::Patch(inner) => match &**inner {
                Type::Text | Type::Secret => E::text(&text(value)),
                Type::Whole(name) => E::word(format!("{}_{name}", whole(value, name))),
                inner => self.owned(inner, value, extent, depth),
            },
            Type::List(inner) => {
                let items = items(value);
                if items.is_empty() {
                    return E::call(&format!("Vec::<{}>::new", self.ty(inner)), vec![]);
                }
                let items = items.iter().map(|item| match &**inner {
                    Type::Text | Type::Secret => E::text(&text(Some(item))),
                    inner => self.owned(inner, Some(item), extent, depth + 1),
                });
                E::List("", items.collect())
            }
            Type::Map(inner) => self.map_given(inner, value, extent, depth),
            ty => self.owned(ty, value, extent, depth),
        }
    }

    fn map_given(&mut self, inner: &Type, value: Option<&Json>, extent: Extent, depth: usize) -> E {
        let entries = entries(value);
        if entries.is_empty() {
            self.imports.map = true;
            return E::call(&format!("BTreeMap::<String, {}>::new", self.ty(inner)), vec![]);
        }
        let pairs = entries.iter().map(|(key, value)| {
            let value = match inner {
                Type::Text | Type::Secret => E::text(&text(Some(value))),
                inner => self.owned(inner, Some(value), extent, depth + 1),
            };
            E::Pair(Box::new(E::text(key)), Box::new(value))
        });
        E::List("", pairs.collect())
    }

    fn map(&mut self, inner: &Type, value: Option<&Json>, extent: Extent, depth: usize) -> E {
        self.imports.map = true;
        let entries = entries(value);
        let pairs = entries.iter().map(|(key, value)| {
            let value = self.owned(inner, Some(value), extent, depth + 1);
            E::Pair(Box::new(E::text(key).method("to_owned", vec![])), Box::new(value))
        });
        E::call("BTreeMap::from", vec![E::List("", pairs.collect())])
    }

    fn json(&mut self, value: Option<&Json>) -> E {
        // A word, because the macro takes no comma at its end.
        E::word(format!("serde_json::json!({})", value.unwrap_or(&Json::Null)))
    }

    fn json_object(&mut self, value: Option<&Json>) -> E {
        let entries = entries(value);
        if entries.is_empty() {
            return E::call("serde_json::Map::new", vec![]);
        }
        let pairs = entries.iter().map(|(key, value)| {
            let key = E::text(key).method("to_owned", vec![]);
            E::Pair(Box::new(key), Box::new(self.json(Some(value))))
        });
        E::call("serde_json::Map::from_iter", vec![E::List("", pairs.collect())])
    }

    fn model_value(
        &mut self,
        index: usize,
        value: Option<&Json>,
        extent: Extent,
        depth: usize,
    ) -> E {
        let name = self.model_name(index);
        let Some(model) = self.models.get(index) else { return E::word(name) };
        match &model.kind {
            ModelKind::Struct(content) => self.struct_value(&name, content, value, extent, depth),
            ModelKind::Texts(variants) => {
                E::word(format!("{name}::{}", text_variant(variants, value)))
            }
            ModelKind::Numbers(variants) => {
                let wanted = value.and_then(Json::as_i64);
                let found = variants.iter().find(|variant| Some(variant.value) == wanted);
                let variant = found.or(variants.first()).map(|variant| variant.name.clone());
                E::word(format!("{name}::{}", variant.unwrap_or_default()))
            }
            ModelKind::Union(union) => self.union_value(&name, union, value, extent, depth),
            ModelKind::Untagged(variants) => {
                let found = variants.iter().find(|variant| self.is_of(&variant.value, value));
                match found.or(variants.first()) {
                    Some(variant) => {
                        let inner = self.owned(&variant.value, value, extent, depth);
                        E::call(&format!("{name}::{}", variant.name), vec![inner])
                    }
                    None => E::word(name),
                }
            }
        }
    }

    /// Whether the JSON is of the type.
    fn is_of(&self, ty: &Type, value: Option<&Json>) -> bool {
        let Some(value) = value else { return false };
        match ty {
            Type::Text | Type::Secret | Type::Time => value.is_string(),
            Type::Flag => value.is_boolean(),
            Type::Whole(_) | Type::Float => value.is_number(),
            Type::List(_) => value.is_array(),
            Type::Map(_) | Type::JsonObject => value.is_object(),
            Type::Boxed(inner) | Type::Optional(inner) => self.is_of(inner, Some(value)),
            Type::Model(index) => match self.models.get(*index).map(|model| &model.kind) {
                Some(ModelKind::Texts(_)) => value.is_string(),
                Some(ModelKind::Numbers(_)) => value.is_number(),
                _ => value.is_object(),
            },
            _ => false,
        }
    }

    fn struct_value(
        &mut self,
        name: &str,
        content: &Struct,
        value: Option<&Json>,
        extent: Extent,
        depth: usize,
    ) -> E {
        let object = value.and_then(Json::as_object);
        let get = |field: &Field| object.and_then(|object| object.get(&field.wire));
        let required = content.fields.iter().filter(|field| field.is_argument());
        let arguments = required.map(|field| {
            let value = if field.is_flat { value } else { get(field) };
            self.given(&field.ty, value, extent, depth)
        });
        let mut expression = E::call(&format!("{name}::new"), arguments.collect());
        let optional: Vec<&Field> =
            content.fields.iter().filter(|field| !field.is_argument()).collect();
        for field in optional {
            let rest;
            let given = if field.is_flat {
                rest = Json::Object(rest_of(content, object));
                (!entries(Some(&rest)).is_empty()).then_some(&rest)
            } else {
                get(field).filter(|value| !value.is_null() || field.ty == Type::Json)
            };
            if let Some(given) = given {
                let value = self.given(&field.ty, Some(given), extent, depth);
                expression = expression.method(&field.name, vec![value]);
            }
        }
        expression
    }

    fn union_value(
        &mut self,
        name: &str,
        union: &Union,
        value: Option<&Json>,
        extent: Extent,
        depth: usize,
    ) -> E {
        let object = value.and_then(Json::as_object);
        let tag = object.and_then(|object| object.get(&union.tag)?.as_str());
        let found = union.variants.iter().find(|variant| Some(variant.value.as_str()) == tag);
        let Some(variant) = found.or(union.variants.first()) else { return E::word(name) };
        let path = format!("{name}::{}", variant.name);
        let Some(ty) = &variant.ty else { return E::word(path) };
        let content = match &union.content {
            Some(key) => object.and_then(|object| object.get(key)),
            None => value,
        };
        E::call(&path, vec![self.owned(ty, content, extent, depth)])
    }
}

/// What no field of the struct names.
fn rest_of(content: &Struct, object: Option<&Map<String, Json>>) -> Map<String, Json> {
    let mut rest = object.cloned().unwrap_or_default();
    rest.retain(|key, _| !content.fields.iter().any(|field| !field.is_flat && field.wire == *key));
    rest
}

fn text_variant(variants: &[Variant<String>], value: Option<&Json>) -> String {
    let wanted = value.and_then(Json::as_str);
    let found = variants.iter().find(|variant| Some(variant.value.as_str()) == wanted);
    match (found.or(variants.first()), wanted) {
        (Some(variant), _) => variant.name.clone(),
        (None, _) => "Other(String::new())".to_owned(),
    }
}

fn text(value: Option<&Json>) -> String {
    match value {
        Some(Json::String(text)) => text.clone(),
        Some(Json::Null) | None => "sample".to_owned(),
        Some(other) => other.to_string(),
    }
}

fn whole(value: Option<&Json>, name: &str) -> String {
    let number = value.and_then(Json::as_i64).unwrap_or(1);
    let least = if name.starts_with('u') { 0 } else { i64::MIN };
    number.max(least).to_string()
}

fn float(value: Option<&Json>) -> String {
    let number = value.and_then(Json::as_f64).unwrap_or(1.0);
    format!("{number:?}")
}

fn items(value: Option<&Json>) -> Vec<Json> {
    value.and_then(Json::as_array).cloned().unwrap_or_default()
}

fn entries(value: Option<&Json>) -> Vec<(String, Json)> {
    let object = value.and_then(Json::as_object);
    object.into_iter().flatten().map(|(key, value)| (key.clone(), value.clone())).collect()
}
