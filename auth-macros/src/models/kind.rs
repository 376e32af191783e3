//! What the type of a field looks like. Macros see no types: an alias of `Option` is a single value.

use syn::{PathArguments, Type, TypePath};

use crate::diagnostics::spell;
use crate::signature::{last_segment, peel, type_arguments};

/// A type, as far as a setter and serde's attributes depend on its spelling.
#[derive(Clone, Copy)]
pub(super) enum Kind<'a> {
    /// Anything that is none of the others.
    Single,
    /// `String` and `Secret`, which are made from other texts.
    Text,
    /// A `Vec` or a set of that type.
    List(&'a Type),
    /// A map from that type to that type.
    Map(&'a Type, &'a Type),
    /// An `Option` of that type.
    Optional(&'a Type),
    /// A `Patch` of that type.
    Patch(&'a Type),
}

impl<'a> Kind<'a> {
    pub(super) fn of(ty: &'a Type) -> Kind<'a> {
        let Some(segment) = last_segment(ty) else { return Kind::Single };
        let mut arguments = type_arguments(segment);
        let name = segment.ident.to_string();
        match (name.as_str(), arguments.next(), arguments.next()) {
            ("String" | "Secret", None, None) => Kind::Text,
            ("Vec" | "BTreeSet", Some(item), None) => Kind::List(item),
            ("HashSet" | "IndexSet", Some(item), _) => Kind::List(item),
            ("BTreeMap" | "HashMap" | "IndexMap" | "Map", Some(key), Some(value)) => {
                Kind::Map(key, value)
            }
            ("Option", Some(inner), None) => Kind::Optional(inner),
            ("Patch", Some(inner), None) => Kind::Patch(inner),
            _ => Kind::Single,
        }
    }

    /// The function that says whether there is nothing to send, beside the type.
    pub(super) fn emptiness(self) -> Option<&'static str> {
        match self {
            Kind::Single | Kind::Text => None,
            Kind::List(_) | Kind::Map(..) => Some("is_empty"),
            Kind::Optional(_) => Some("is_none"),
            Kind::Patch(_) => Some("is_keep"),
        }
    }
}

/// Whether values of the type are written as literals, whose type a conversion would leave open.
pub(super) fn is_primitive(ty: &Type) -> bool {
    const NAMES: [&str; 16] = [
        "bool", "char", "f32", "f64", "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16",
        "u32", "u64", "u128", "usize",
    ];
    last_segment(ty).is_some_and(|last| NAMES.iter().any(|name| last.ident == name))
}

/// Whether it is a secret, or holds some.
pub(super) fn is_secret(ty: &Type) -> bool {
    match peel(ty) {
        Type::Array(array) => is_secret(&array.elem),
        Type::Tuple(tuple) => tuple.elems.iter().any(is_secret),
        ty => last_segment(ty)
            .is_some_and(|last| last.ident == "Secret" || type_arguments(last).any(is_secret)),
    }
}

/// The path of the type as written, without its arguments: what its functions are called by.
pub(super) fn path(ty: &Type) -> Option<String> {
    let Type::Path(TypePath { path, .. }) = peel(ty) else { return None };
    let mut path = path.clone();
    for segment in &mut path.segments {
        segment.arguments = PathArguments::None;
    }
    Some(spell(path))
}
