//! What is declared: types and their fields, before they are written down.

use std::collections::BTreeSet;

/// The type of a field, an argument or a response.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Type {
    /// `()`
    Nothing,
    /// `Bytes`
    Bytes,
    Text,
    Secret,
    Flag,
    /// `u64` and its like.
    Whole(&'static str),
    Float,
    /// `jiff::Timestamp`
    Time,
    /// `serde_json::Value`
    Json,
    /// `serde_json::Map<String, serde_json::Value>`
    JsonObject,
    /// One of the models, by its index.
    Model(usize),
    /// A type of the provider's own, around another one: `ListResponse<T>`.
    Page(String, Box<Type>),
    List(Box<Type>),
    Map(Box<Type>),
    Boxed(Box<Type>),
    Optional(Box<Type>),
    Patch(Box<Type>),
}

impl Type {
    pub(super) fn list(self) -> Self {
        Self::List(Box::new(self))
    }

    pub(super) fn map(self) -> Self {
        Self::Map(Box::new(self))
    }

    pub(super) fn optional(self) -> Self {
        match self {
            Self::Optional(_) => self,
            other => Self::Optional(Box::new(other)),
        }
    }

    /// Whether it may be left out by being empty.
    pub(super) fn is_collection(&self) -> bool {
        matches!(self, Self::List(_) | Self::Map(_) | Self::JsonObject)
    }

    /// The model that it is or holds.
    pub(super) fn model(&self) -> Option<usize> {
        match self {
            Self::Model(index) => Some(*index),
            Self::Page(_, inner)
            | Self::List(inner)
            | Self::Map(inner)
            | Self::Boxed(inner)
            | Self::Optional(inner)
            | Self::Patch(inner) => inner.model(),
            _ => None,
        }
    }

    /// The model that a value has in itself, without a pointer in between.
    pub(super) fn held(&self) -> Option<usize> {
        match self {
            Self::Model(index) => Some(*index),
            Self::Optional(inner) | Self::Patch(inner) => inner.held(),
            _ => None,
        }
    }

    /// The same with another type for each model.
    pub(super) fn with_models(&self, change: &mut dyn FnMut(usize) -> Type) -> Self {
        let mut inside = |inner: &Type| Box::new(inner.with_models(change));
        match self {
            Self::Model(index) => change(*index),
            Self::Page(name, inner) => Self::Page(name.clone(), inside(inner)),
            Self::List(inner) => Self::List(inside(inner)),
            Self::Map(inner) => Self::Map(inside(inner)),
            Self::Boxed(inner) => Self::Boxed(inside(inner)),
            Self::Optional(inner) => Self::Optional(inside(inner)),
            Self::Patch(inner) => Self::Patch(inside(inner)),
            other => other.clone(),
        }
    }
}

/// Which way a value goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Form {
    /// In a response.
    Read,
    /// In a request.
    Write,
    /// In a request that changes what it names, and nothing else.
    Patch,
}

/// A type of its own.
#[derive(Clone, Debug)]
pub(super) struct Model {
    /// What it may be called, the best first.
    pub(super) proposals: Vec<String>,
    pub(super) name: String,
    pub(super) docs: Vec<String>,
    pub(super) kind: ModelKind,
    pub(super) form: Form,
    /// Whether it goes both ways.
    pub(super) is_read_and_written: bool,
    /// Whether the document names it.
    pub(super) is_named: bool,
    pub(super) remarks: Vec<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum ModelKind {
    Struct(Struct),
    /// An open enum of texts.
    Texts(Vec<Variant<String>>),
    /// An open enum of numbers.
    Numbers(Vec<Variant<i64>>),
    Union(Union),
    /// An enum whose variants are told apart by the type of their JSON.
    Untagged(Vec<Variant<Type>>),
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Struct {
    pub(super) fields: Vec<Field>,
    /// How this page leads to the next one.
    pub(super) page: Option<Page>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Field {
    pub(super) name: String,
    pub(super) wire: String,
    pub(super) ty: Type,
    pub(super) docs: Vec<String>,
    /// `#[request(required)]`
    pub(super) is_marked_required: bool,
    /// `#[serde(default)]`
    pub(super) is_default: bool,
    /// `#[serde(flatten)]`
    pub(super) is_flat: bool,
    /// `#[serde(serialize_with = "…")]`
    pub(super) serialize_with: Option<&'static str>,
}

impl Field {
    pub(super) fn new(name: String, wire: &str, ty: Type, docs: Vec<String>) -> Self {
        Self {
            name,
            wire: wire.to_owned(),
            ty,
            docs,
            is_marked_required: false,
            is_default: false,
            is_flat: false,
            serialize_with: None,
        }
    }

    /// Whether `new` of a request takes it.
    pub(super) fn is_argument(&self) -> bool {
        match &self.ty {
            Type::Optional(_) | Type::Patch(_) => false,
            ty if ty.is_collection() => self.is_marked_required,
            _ => true,
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Variant<V> {
    pub(super) name: String,
    pub(super) value: V,
    pub(super) docs: Vec<String>,
}

/// An enum whose variants are told apart by a field of their JSON.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Union {
    pub(super) tag: String,
    /// The field that has the variant's data, where it is not beside the tag.
    pub(super) content: Option<String>,
    pub(super) variants: Vec<UnionVariant>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct UnionVariant {
    pub(super) name: String,
    pub(super) value: String,
    /// What it holds; nothing if the tag says it all.
    pub(super) ty: Option<Type>,
    pub(super) docs: Vec<String>,
}

/// How a page leads to the next one.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Page {
    /// The field with the items.
    pub(super) items: String,
    pub(super) item: Type,
    pub(super) step: Step,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Step {
    /// The field `field` is the query parameter `parameter` of the next page; `done` says that
    /// there is none, `more` that there is one.
    Cursor {
        field: String,
        is_text: bool,
        is_optional: bool,
        parameter: String,
        done: Option<Flag>,
        more: Option<Flag>,
    },
    /// The field is a link.
    Link { field: String, is_optional: bool },
    /// The query parameter counts items, up to the field `total`.
    Offset { parameter: String, total: Option<Total> },
    /// The query parameter counts pages.
    Number { parameter: String, first: u64, total: NumberTotal },
}

/// A field that is `true` or `false`.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Flag {
    pub(super) field: String,
    pub(super) is_optional: bool,
}

/// A number of items, by its field.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Total {
    pub(super) field: String,
    pub(super) ty: Type,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum NumberTotal {
    /// The field has the number of pages.
    Pages(Total),
    /// The field has the number of items, the query parameter or its default that of a page.
    Items { total: Total, size: String, default_size: u64 },
    /// The last page is empty.
    Unknown,
}

/// One call.
#[derive(Clone, Debug)]
pub(super) struct Endpoint {
    /// The vendor's id, or method and path.
    pub(super) operation: String,
    pub(super) id: Option<String>,
    pub(super) name: String,
    pub(super) method: &'static str,
    /// With its placeholders, and without the query.
    pub(super) path: String,
    pub(super) query: Vec<String>,
    pub(super) arguments: Vec<Argument>,
    /// What else stands in the annotation: `json = note`.
    pub(super) keys: Vec<String>,
    pub(super) returns: Type,
    pub(super) docs: Vec<String>,
    pub(super) is_deprecated: bool,
    pub(super) remarks: Vec<String>,
}

#[derive(Clone, Debug)]
pub(super) struct Argument {
    pub(super) name: String,
    pub(super) ty: ArgumentType,
    pub(super) docs: Vec<String>,
    pub(super) example: Example,
}

/// How an argument is passed.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum ArgumentType {
    /// `u64`, `&str`, `&Note`, `&[Note]`: a reference for all that is not copied.
    One(Type),
    /// The same in an `Option`.
    Optional(Type),
    Multipart,
    /// Any bytes.
    Body,
    /// `&[(&str, &str)]`
    Pairs,
}

impl ArgumentType {
    pub(super) fn model(&self) -> Option<usize> {
        match self {
            Self::One(ty) | Self::Optional(ty) => ty.model(),
            Self::Multipart | Self::Body | Self::Pairs => None,
        }
    }

    /// The same with another type in it.
    pub(super) fn with_types(&self, change: &mut dyn FnMut(&Type) -> Type) -> Self {
        match self {
            Self::One(ty) => Self::One(change(ty)),
            Self::Optional(ty) => Self::Optional(change(ty)),
            other => other.clone(),
        }
    }
}

/// Made-up values of an argument: with everything that is optional, and without.
#[derive(Clone, Debug, Default)]
pub(super) struct Example {
    pub(super) all: Option<serde_json::Value>,
    pub(super) least: Option<serde_json::Value>,
}

/// The calls of one trait.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub(super) module: String,
    pub(super) trait_name: String,
    pub(super) title: String,
    pub(super) docs: Vec<String>,
    pub(super) link: Option<String>,
    pub(super) endpoints: Vec<Endpoint>,
    /// The models that are in its file.
    pub(super) models: Vec<usize>,
}

/// The names of models that a file takes from elsewhere.
pub(super) type Models = BTreeSet<usize>;
