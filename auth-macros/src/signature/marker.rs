//! What other frameworks say of an argument where it stands: `#[path] id: &str`, `Path(id): Path<String>`.
//! Here the attribute of the method says it.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::{Attribute, Ident, LitStr, Pat, PatType, Type};

use super::shape::{self, last_segment, peel, type_arguments};
use crate::diagnostics::{Errors, Site, spell};

/// A refused way to say where an argument goes, kept to say how it is written here.
pub(crate) struct Marker {
    pub(crate) place: Option<MarkedPlace>,
    /// The name on the wire, where it is given.
    pub(crate) wire: Option<String>,
    pub(crate) site: Site,
    /// As written.
    pub(crate) text: String,
    /// The argument as it is written here, in the place of a pattern.
    pub(crate) instead: Option<String>,
}

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum MarkedPlace {
    Path,
    Query,
    Json,
    Form,
    Multipart,
    Bytes,
    Header,
    Auth,
}

/// An argument in a pattern: its name and its type.
pub(super) struct Unwrapped<'a> {
    pub(super) ident: &'a Ident,
    pub(super) ty: &'a Type,
    pub(super) marker: Marker,
}

impl MarkedPlace {
    fn of(name: &str) -> Option<MarkedPlace> {
        Some(match name.to_ascii_lowercase().replace('_', "").as_str() {
            "path" | "pathvariable" | "pathparam" => MarkedPlace::Path,
            "query" | "queries" | "querymap" | "queryparam" | "requestparam" | "param" => {
                MarkedPlace::Query
            }
            "json" | "body" | "requestbody" => MarkedPlace::Json,
            "form" | "field" | "formfield" => MarkedPlace::Form,
            "multipart" | "part" => MarkedPlace::Multipart,
            "bytes" | "raw" => MarkedPlace::Bytes,
            "header" | "headers" | "requestheader" | "typedheader" => MarkedPlace::Header,
            "auth" | "bearer" | "token" | "authorization" => MarkedPlace::Auth,
            _ => return None,
        })
    }
}

/// Whether rustc takes the attribute on an argument.
pub(crate) fn is_allowed(attr: &Attribute) -> bool {
    ["allow", "cfg", "cfg_attr", "deny", "expect", "forbid", "warn", "doc"]
        .iter()
        .any(|name| attr.path().is_ident(name))
}

/// The attributes that rustc does not take.
pub(super) fn of_attributes(attrs: &[Attribute], errors: &mut Errors) -> Option<Marker> {
    let attrs: Vec<_> = attrs.iter().filter(|attr| !is_allowed(attr)).collect();
    let place =
        |attr: &Attribute| MarkedPlace::of(&attr.path().segments.last()?.ident.unraw().to_string());
    let first = attrs.iter().find(|attr| place(attr).is_some()).or(attrs.first())?;
    let site = errors.site(attrs.iter().map(ToTokens::to_token_stream).collect::<TokenStream>());
    Some(Marker {
        place: place(first),
        wire: literal(first),
        site,
        text: attrs.iter().map(spell).collect::<Vec<_>>().join(" "),
        instead: None,
    })
}

/// The text of `#[query("order_by")]` or `#[query(name = "order_by")]`.
fn literal(attr: &Attribute) -> Option<String> {
    fn find(tokens: impl ToTokens) -> Option<LitStr> {
        tokens.into_token_stream().into_iter().find_map(|token| match token {
            TokenTree::Group(group) => find(group.stream()),
            TokenTree::Literal(literal) => syn::parse2(literal.into_token_stream()).ok(),
            TokenTree::Ident(_) | TokenTree::Punct(_) => None,
        })
    }
    Some(find(&attr.meta)?.value()).filter(|text| !text.is_empty())
}

/// `Path(id): Path<String>`, or the elements of `(a, b): (u8, u8)`.
pub(super) fn of_pattern<'a>(input: &'a PatType, site: Site) -> Option<Vec<Unwrapped<'a>>> {
    let text = spell(&input.pat);
    let unwrapped = |(ident, ty): (&'a Ident, &'a Type), place, instead: &str| Unwrapped {
        ident,
        ty,
        marker: Marker {
            place,
            wire: None,
            site,
            text: text.clone(),
            instead: Some(instead.to_owned()),
        },
    };
    match (input.pat.as_ref(), peel(&input.ty)) {
        (Pat::TupleStruct(wrapper), ty) => {
            let name = wrapper.path.segments.last()?.ident.to_string();
            let inner = type_arguments(last_segment(ty)?).next()?;
            let place = MarkedPlace::of(&name);
            let list = match (wrapper.elems.first()?, wrapper.elems.len()) {
                (Pat::Tuple(names), 1) => pairs(names, inner)?,
                (pattern, 1) => vec![(ident(pattern)?, inner)],
                _ => return None,
            };
            let instead = spell_all(&list);
            Some(list.into_iter().map(|pair| unwrapped(pair, place, &instead)).collect())
        }
        (Pat::Tuple(names), ty) => {
            let list = pairs(names, ty)?;
            let instead = spell_all(&list);
            Some(list.into_iter().map(|pair| unwrapped(pair, None, &instead)).collect())
        }
        _ => None,
    }
}

/// Each name with its type; what is `_` is left out.
fn pairs<'a>(names: &'a syn::PatTuple, ty: &'a Type) -> Option<Vec<(&'a Ident, &'a Type)>> {
    let Type::Tuple(types) = peel(ty) else {
        return None;
    };
    if names.elems.len() != types.elems.len() {
        return None;
    }
    let named = names.elems.iter().zip(&types.elems);
    let named = named.filter(|(pattern, _)| !matches!(pattern, Pat::Wild(_)));
    let pairs: Option<Vec<_>> = named.map(|(pattern, ty)| Some((ident(pattern)?, ty))).collect();
    pairs.filter(|pairs| !pairs.is_empty())
}

fn ident(pattern: &Pat) -> Option<&Ident> {
    match pattern {
        Pat::Ident(ident) if ident.subpat.is_none() => Some(&ident.ident),
        _ => None,
    }
}

fn spell_all(list: &[(&Ident, &Type)]) -> String {
    let list: Vec<_> = list.iter().map(|(name, ty)| format!("{name}: {}", spell(ty))).collect();
    list.join(", ")
}

/// Whether a value is sent as one text, as far as its type tells: not the fields of a struct.
pub(super) fn is_text(ty: &Type) -> bool {
    let names = ["str", "String", "bool", "char", "Cow", "Uuid", "Url"];
    match peel(ty) {
        Type::Reference(reference) => is_text(&reference.elem),
        Type::Slice(slice) => is_text(&slice.elem),
        Type::Array(array) => is_text(&array.elem),
        Type::Tuple(_) => false,
        Type::ImplTrait(_) => true,
        ty => last_segment(ty).is_none_or(|last| {
            let name = last.ident.to_string();
            let size = name.strip_prefix(['i', 'u', 'f']).unwrap_or_default();
            match type_arguments(last).next() {
                Some(inner) if ["Option", "Vec"].contains(&name.as_str()) => is_text(inner),
                _ => {
                    names.contains(&name.as_str())
                        || ["8", "16", "32", "64", "128", "size"].contains(&size)
                        || shape::is_secret(ty)
                }
            }
        }),
    }
}
