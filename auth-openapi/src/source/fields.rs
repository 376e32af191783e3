//! The names on the wire of a struct's fields, by serde's attributes.

use std::path::{Path, PathBuf};

use syn::{Attribute, Field, GenericArgument, ItemStruct, LitStr, PathArguments, Type};

use super::naming::Case;
use super::{Structs, annotation};

/// How deep structs may be flattened into each other.
const DEPTH: usize = 8;

/// The last name of a type, without references and `Option`.
pub(super) fn type_name(type_: &Type) -> Option<String> {
    match type_ {
        Type::Reference(reference) => type_name(&reference.elem),
        Type::Paren(paren) => type_name(&paren.elem),
        Type::Path(_) => match inside_option(type_) {
            Some(inner) => type_name(inner),
            None => last_segment(type_).map(|segment| segment.ident.to_string()),
        },
        _ => None,
    }
}

pub(super) fn is_option(type_: &Type) -> bool {
    inside_option(type_).is_some()
}

fn last_segment(type_: &Type) -> Option<&syn::PathSegment> {
    match type_ {
        Type::Path(path) => path.path.segments.last(),
        _ => None,
    }
}

fn inside_option(type_: &Type) -> Option<&Type> {
    let segment = last_segment(type_).filter(|segment| segment.ident == "Option")?;
    match &segment.arguments {
        PathArguments::AngleBracketed(arguments) => match arguments.args.first()? {
            GenericArgument::Type(inner) => Some(inner),
            _ => None,
        },
        _ => None,
    }
}

/// Adds the names of all fields of the struct `name`, which `file` speaks of.
pub(super) fn wire_names(
    name: &str,
    file: &Path,
    structs: &Structs,
    names: &mut Vec<String>,
) -> Result<(), String> {
    add(name, file, structs, names, DEPTH)
}

fn add(
    name: &str,
    file: &Path,
    structs: &Structs,
    names: &mut Vec<String>,
    depth: usize,
) -> Result<(), String> {
    let (file, item) = find(name, file, structs)?;
    if depth == 0 {
        return Err(format!("`{name}` is flattened into itself"));
    }
    let rename_all = Serde::of(&item.attrs).map_err(|error| error.to_string())?.rename_all;
    let case = match rename_all {
        Some(rule) => Case::named(&rule).ok_or_else(|| format!("the case `{rule}` of `{name}`"))?,
        None => Case::AsIs,
    };
    for field in &item.fields {
        let serde = Serde::of(&field.attrs).map_err(|error| error.to_string())?;
        if serde.is_skipped {
            continue;
        }
        if serde.is_flattened {
            let inner = type_name(&field.ty)
                .ok_or_else(|| format!("a flattened field of `{name}` has no struct"))?;
            add(&inner, file, structs, names, depth - 1)?;
        } else {
            names.extend(serde.rename.or_else(|| Some(case.apply(&field_name(field)?))));
        }
    }
    Ok(())
}

fn field_name(field: &Field) -> Option<String> {
    let ident = field.ident.as_ref()?.to_string();
    Some(ident.trim_start_matches("r#").to_owned())
}

/// That of the same file, or the only one.
fn find<'s>(
    name: &str,
    file: &Path,
    structs: &'s Structs,
) -> Result<(&'s PathBuf, &'s ItemStruct), String> {
    let same_name = structs.get(name).map(Vec::as_slice).unwrap_or_default();
    let own = same_name.iter().find(|(other, _)| other == file);
    match (own, same_name) {
        (Some((file, item)), _) | (None, [(file, item)]) => Ok((file, item)),
        (None, []) => Err(format!("no struct `{name}` in the sources: its fields are unknown")),
        (None, _) => Err(format!("more than one struct `{name}` in the sources, none in its file")),
    }
}

/// What serde's attributes say about writing.
#[derive(Default)]
struct Serde {
    rename: Option<String>,
    rename_all: Option<String>,
    is_flattened: bool,
    is_skipped: bool,
}

impl Serde {
    fn of(attributes: &[Attribute]) -> syn::Result<Self> {
        let mut serde = Self::default();
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
            attribute.parse_nested_meta(|meta| {
                let key = meta.path.get_ident().map(ToString::to_string).unwrap_or_default();
                match key.as_str() {
                    "rename" => serde.rename = name(&meta)?,
                    "rename_all" => serde.rename_all = name(&meta)?,
                    "flatten" => serde.is_flattened = true,
                    "skip" | "skip_serializing" => serde.is_skipped = true,
                    _ => annotation::skip(meta.input)?,
                }
                Ok(())
            })?;
        }
        Ok(serde)
    }
}

/// The text of `= "text"` or `(serialize = "text", …)`.
fn name(meta: &syn::meta::ParseNestedMeta<'_>) -> syn::Result<Option<String>> {
    if meta.input.peek(syn::Token![=]) {
        return Ok(Some(meta.value()?.parse::<LitStr>()?.value()));
    }
    let mut name = None;
    meta.parse_nested_meta(|inner| {
        let text = inner.value()?.parse::<LitStr>()?.value();
        if inner.path.is_ident("serialize") {
            name = Some(text);
        }
        Ok(())
    })?;
    Ok(name)
}
