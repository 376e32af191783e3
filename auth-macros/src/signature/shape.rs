//! What a type looks like. Macros see no types, so an alias of `Option` is a single value here
//! and rustc has the last word on it.

use syn::{GenericArgument, PathArguments, PathSegment, Type, TypeParamBound};

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
    Many,
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
            Type::Slice(_) | Type::Array(_) => Shape { is_reference: false, kind: Kind::Many },
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
            Kind::Many => true,
            Kind::Optional(inner) => inner.is_many(),
        }
    }
}

fn kind_of(segment: &PathSegment) -> Kind {
    let inner = type_arguments(segment).last();
    match (segment.ident.to_string().as_str(), inner) {
        ("Option", Some(inner)) => Kind::Optional(Box::new(Shape::of(inner))),
        ("Vec", Some(_)) => Kind::Many,
        ("Box" | "Rc" | "Arc" | "Cow", Some(inner)) if is_slice(inner) => Kind::Many,
        _ => Kind::Single,
    }
}

fn is_slice(ty: &Type) -> bool {
    matches!(peel(ty), Type::Slice(_))
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

/// The conversion that `impl Into<T>` and the like ask for, which no call makes.
pub(super) fn conversion(ty: &Type) -> Option<String> {
    let Type::ImplTrait(opaque) = peel(ty) else {
        return None;
    };
    opaque.bounds.iter().find_map(|bound| {
        let TypeParamBound::Trait(bound) = bound else {
            return None;
        };
        let name = bound.path.segments.last()?.ident.to_string();
        ["Into", "AsRef", "Borrow", "ToOwned", "IntoIterator", "Iterator"]
            .contains(&name.as_str())
            .then_some(name)
    })
}

/// The type without the parentheses and the invisible groups of `macro_rules`.
pub(super) fn peel(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => peel(&group.elem),
        Type::Paren(paren) => peel(&paren.elem),
        ty => ty,
    }
}

pub(super) fn last_segment(ty: &Type) -> Option<&PathSegment> {
    match peel(ty) {
        Type::Path(path) => path.path.segments.last(),
        _ => None,
    }
}

pub(super) fn type_arguments(segment: &PathSegment) -> impl Iterator<Item = &Type> {
    let arguments = match &segment.arguments {
        PathArguments::AngleBracketed(arguments) => Some(&arguments.args),
        _ => None,
    };
    arguments.into_iter().flatten().filter_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    })
}
