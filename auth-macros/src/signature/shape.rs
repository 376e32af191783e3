//! What a type looks like. Macros see no types, so an alias of `Option` is a single value here
//! and rustc has the last word on it.

use syn::{GenericArgument, PathArguments, PathSegment, Type};

/// A type, as far as sending it depends on its spelling.
#[derive(Clone)]
pub(crate) struct Shape {
    pub(crate) is_reference: bool,
    pub(crate) kind: Kind,
}

#[derive(Clone)]
pub(crate) enum Kind {
    Single,
    /// A slice, an array, or what derefs to a slice.
    Many {
        of_pairs: bool,
    },
    Optional(Box<Shape>),
}

impl Shape {
    pub(crate) fn of(ty: &Type) -> Shape {
        match ty {
            Type::Group(group) => Shape::of(&group.elem),
            Type::Paren(paren) => Shape::of(&paren.elem),
            Type::Reference(reference) => {
                Shape { is_reference: true, ..Shape::of(&reference.elem) }
            }
            Type::Slice(slice) => Shape { is_reference: false, kind: Kind::many(&slice.elem) },
            Type::Array(array) => Shape { is_reference: false, kind: Kind::many(&array.elem) },
            Type::Path(path) => {
                let kind = path.path.segments.last().map_or(Kind::Single, kind_of);
                Shape { is_reference: false, kind }
            }
            _ => Shape { is_reference: false, kind: Kind::Single },
        }
    }

    pub(crate) fn is_optional(&self) -> bool {
        matches!(self.kind, Kind::Optional(_))
    }

    /// Whether it holds several values, if it holds any.
    pub(crate) fn is_many(&self) -> bool {
        match &self.kind {
            Kind::Single => false,
            Kind::Many { .. } => true,
            Kind::Optional(inner) => inner.is_many(),
        }
    }

    /// Whether what it holds are pairs, as of a key and a value.
    pub(crate) fn is_pairs(&self) -> bool {
        match &self.kind {
            Kind::Single => false,
            Kind::Many { of_pairs } => *of_pairs,
            Kind::Optional(inner) => inner.is_pairs(),
        }
    }
}

impl Kind {
    fn many(of: &Type) -> Kind {
        let of = match peel(of) {
            Type::Reference(reference) => peel(&reference.elem),
            of => of,
        };
        Kind::Many { of_pairs: matches!(of, Type::Tuple(tuple) if tuple.elems.len() == 2) }
    }
}

fn kind_of(segment: &PathSegment) -> Kind {
    let inner = type_arguments(segment).last();
    match (segment.ident.to_string().as_str(), inner) {
        ("Option", Some(inner)) => Kind::Optional(Box::new(Shape::of(inner))),
        ("Vec", Some(inner)) => Kind::many(inner),
        ("Box" | "Rc" | "Arc" | "Cow", Some(inner)) => match peel(inner) {
            Type::Slice(slice) => Kind::many(&slice.elem),
            _ => Kind::Single,
        },
        _ => Kind::Single,
    }
}

/// Whether the value, or a value inside it, is a secret.
pub(super) fn is_secret(ty: &Type) -> bool {
    match peel(ty) {
        Type::Reference(reference) => is_secret(&reference.elem),
        Type::Slice(slice) => is_secret(&slice.elem),
        Type::Array(array) => is_secret(&array.elem),
        Type::Tuple(tuple) => tuple.elems.iter().any(is_secret),
        Type::Path(path) => path.path.segments.last().is_some_and(|last| {
            ["Secret", "SecretString", "SecretBox"].iter().any(|secret| last.ident == secret)
                || type_arguments(last).any(is_secret)
        }),
        _ => false,
    }
}

/// The type without the parentheses and the invisible groups of `macro_rules`.
pub(crate) fn peel(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => peel(&group.elem),
        Type::Paren(paren) => peel(&paren.elem),
        ty => ty,
    }
}

pub(crate) fn last_segment(ty: &Type) -> Option<&PathSegment> {
    match peel(ty) {
        Type::Path(path) => path.path.segments.last(),
        _ => None,
    }
}

pub(crate) fn type_arguments(segment: &PathSegment) -> impl Iterator<Item = &Type> {
    let arguments = match &segment.arguments {
        PathArguments::AngleBracketed(arguments) => Some(&arguments.args),
        _ => None,
    };
    arguments.into_iter().flatten().filter_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    })
}
