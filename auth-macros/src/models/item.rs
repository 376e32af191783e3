//! What the attribute stands on.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::punctuated::Punctuated;
use syn::{Attribute, Fields, Item, ItemStruct, Path, Token, TypeParamBound, WherePredicate};

use super::{Direction, serde_attrs};
use crate::diagnostics::{Errors, messages, spell};

/// The item is no struct with named fields.
pub(super) struct Misuse {
    pub(super) at: TokenStream,
    pub(super) message: String,
}

/// Reads the item as a struct with named fields.
pub(super) fn read(direction: Direction, item: &TokenStream) -> Result<ItemStruct, Misuse> {
    let fields = "give each of its fields a name";
    let structs = "put it on a struct";
    let (at, kind, help) = match syn::parse2(item.clone()) {
        Ok(Item::Struct(item)) => match &item.fields {
            Fields::Named(_) => return Ok(item),
            Fields::Unnamed(_) => (item.ident.to_token_stream(), "a tuple struct", fields),
            Fields::Unit => (
                item.ident.to_token_stream(),
                "a struct without fields",
                "put braces behind its name",
            ),
        },
        Ok(Item::Enum(item)) => {
            let help = "derive the traits of serde for it, or make it an `open_enum!`";
            (item.enum_token.to_token_stream(), "an enum", help)
        }
        Ok(Item::Union(item)) => (item.union_token.to_token_stream(), "a union", structs),
        Ok(Item::Fn(item)) => (item.sig.fn_token.to_token_stream(), "a function", structs),
        Ok(Item::Trait(item)) => (item.trait_token.to_token_stream(), "a trait", structs),
        Ok(Item::Impl(item)) => (item.impl_token.to_token_stream(), "an `impl` block", structs),
        Ok(Item::Type(item)) => (item.type_token.to_token_stream(), "a type alias", structs),
        Ok(Item::Mod(item)) => (item.mod_token.to_token_stream(), "a module", structs),
        _ => (first(item).into_token_stream(), "this", structs),
    };
    Err(Misuse { at, message: messages::models::not_on_a_struct(direction, kind, help) })
}

fn first(item: &TokenStream) -> Option<TokenTree> {
    item.clone().into_iter().next()
}

/// Refuses what stands beside the attribute and says the same, or the opposite.
pub(super) fn check(direction: Direction, item: &ItemStruct, errors: &mut Errors) {
    for attr in &item.attrs {
        if is_model(attr) {
            let site = errors.site(attr);
            errors.push(site, messages::models::second_attribute(&item.ident));
        }
    }
    for (derived, path) in derives(&item.attrs) {
        if direction.derives().contains(&derived.as_str()) {
            let site = errors.site(path);
            errors.push(site, messages::models::derived_already(derived, direction));
        }
    }
    for word in serde_attrs::read(&item.attrs) {
        let message = match (word.name(), direction) {
            ("crate", _) => messages::models::serde_crate(direction),
            ("deny_unknown_fields", Direction::Response) => messages::models::deny_unknown_fields(),
            ("default", Direction::Response) => messages::models::default_of_all(),
            _ => continue,
        };
        let site = errors.site(&word.meta);
        errors.push(site, message);
    }
    if direction == Direction::Response {
        refuse_bounds(item, errors);
    }
}

/// serde adds the bounds of `Deserialize` itself, with a lifetime that the author's would contradict.
fn refuse_bounds(item: &ItemStruct, errors: &mut Errors) {
    let params = item.generics.type_params();
    let params = params.map(|param| (param.ident.to_token_stream(), &param.bounds));
    let predicates = item.generics.where_clause.iter().flat_map(|clause| &clause.predicates);
    let predicates = predicates.filter_map(|predicate| match predicate {
        WherePredicate::Type(predicate) => {
            Some((predicate.bounded_ty.to_token_stream(), &predicate.bounds))
        }
        _ => None,
    });
    for (bounded, bounds) in params.chain(predicates) {
        for bound in bounds {
            if let Some(found) = bound_of_serde(bound) {
                let site = errors.site(bound);
                let message = messages::models::bound_of_serde(spell(&bounded), found);
                errors.push(site, message);
            }
        }
    }
}

fn bound_of_serde(bound: &TypeParamBound) -> Option<&Ident> {
    let TypeParamBound::Trait(bound) = bound else { return None };
    let last = &bound.path.segments.last()?.ident;
    (last == "Deserialize" || last == "DeserializeOwned").then_some(last)
}

/// What the author derives: the name of each trait and its path.
pub(super) fn derives(attrs: &[Attribute]) -> Vec<(String, Path)> {
    let lists = attrs.iter().filter(|attr| attr.path().is_ident("derive"));
    lists
        .filter_map(|attr| {
            attr.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated).ok()
        })
        .flatten()
        .filter_map(|path| Some((path.segments.last()?.ident.to_string(), path)))
        .collect()
}

/// The attributes of these names.
pub(super) fn attrs_named<'a>(attrs: &'a [Attribute], names: &[&str]) -> Vec<&'a Attribute> {
    attrs.iter().filter(|attr| names.iter().any(|name| attr.path().is_ident(name))).collect()
}

/// Whether it is one of the two attributes.
pub(super) fn is_model(attr: &Attribute) -> bool {
    let last = attr.path().segments.last();
    last.is_some_and(|last| last.ident == "request" || last.ident == "response")
}
