//! The return type: `Call<T>`, or what the author probably meant by something else.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{GenericArgument, PathArguments, PathSegment, ReturnType, Type, TypeParamBound};

use super::shape::{last_segment, peel, type_arguments};
use crate::diagnostics::{Errors, Site, messages, spell};
use crate::paths::Root;

/// What is made of the response, and where a bound on it is to be reported.
#[derive(Clone, Copy)]
pub(crate) struct Returns {
    pub(crate) answer: Answer,
    pub(crate) site: Site,
}

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Answer {
    /// `Call<()>`: the body is ignored.
    Nothing,
    /// `Call<Bytes>`: the body as it is.
    Bytes,
    /// `Call<ByteStream>`: the body as it comes.
    Stream,
    /// Any other type: decoded.
    Json,
}

impl Answer {
    fn of(value: &Type) -> Answer {
        match value {
            Type::Tuple(unit) if unit.elems.is_empty() => Answer::Nothing,
            value => match last_segment(value) {
                Some(last) if last.ident == "Bytes" => Answer::Bytes,
                Some(last) if last.ident == "ByteStream" => Answer::Stream,
                _ => Answer::Json,
            },
        }
    }
}

pub(super) fn check(sig: &syn::Signature, name_site: Site, errors: &mut Errors) -> Option<Returns> {
    let name = &sig.ident;
    let ReturnType::Type(_, ty) = &sig.output else {
        if sig.asyncness.is_none() {
            errors.push(name_site, messages::returns_nothing(name));
        }
        return None;
    };
    let site = errors.site(ty);
    let last = last_segment(ty);
    match last.filter(|last| last.ident == "Call").map(sole_argument) {
        Some(Some(value)) if has_impl(value.to_token_stream()) => {
            errors.push(site, messages::call_of_impl(name));
            None
        }
        Some(Some(value)) => {
            let site = errors.site(value);
            let inner = last_segment(value).filter(|last| last.ident == "Result");
            if let Some(inner) = inner.and_then(|result| type_arguments(result).next()) {
                errors.push(site, messages::call_of_result(name, spell(inner)));
            } else if has_reference(value.to_token_stream()) {
                errors.push(site, messages::call_of_reference(name, spell(value)));
            }
            Some(Returns { answer: Answer::of(value), site })
        }
        Some(None) => {
            let help = match suggestion(&sig.output) {
                Some(value) => format!("`-> Call<{}>`", spell(value)),
                None => "put the type of the response into its brackets".to_owned(),
            };
            errors.push(site, messages::call_of_many(name, help));
            None
        }
        // The help of the error about `async` says it already.
        None if sig.asyncness.is_some() => None,
        None => {
            let help = help(&sig.output);
            if last.is_some_and(|last| last.ident == "Result") {
                errors.push(site, messages::returns_result(name, spell(ty), help));
            } else if future_output(ty).is_some() {
                errors.push(site, messages::returns_future(name, spell(ty), help));
            } else {
                errors.push(site, messages::returns_other(name, spell(ty), help));
            }
            None
        }
    }
}

/// The return type to write instead.
pub(super) fn help(output: &ReturnType) -> String {
    format!("Call<{}>", suggestion(output).map_or("()".to_owned(), spell))
}

/// The `T` of the `Call<T>` that was probably meant; none for `()` and for what cannot be named.
fn suggestion(output: &ReturnType) -> Option<&Type> {
    let ReturnType::Type(_, ty) = output else {
        return None;
    };
    let mut ty = peel(ty);
    if let Some(output) = future_output(ty) {
        ty = peel(output);
    }
    if let Some(result) = last_segment(ty).filter(|last| last.ident == "Result") {
        ty = type_arguments(result).next()?;
    }
    if let Some(wrapper) = last_segment(ty).filter(|last| is_wrapper(last)) {
        let value = type_arguments(wrapper).next();
        ty = if wrapper.ident == "Call" { value? } else { value.unwrap_or(ty) };
    }
    (!has_impl(ty.to_token_stream())).then_some(ty)
}

/// `Call`, or what others put around a response.
fn is_wrapper(segment: &PathSegment) -> bool {
    let name = segment.ident.to_string();
    ["Call", "CallFuture", "Json", "Response"]
        .iter()
        .any(|wrapper| name.eq_ignore_ascii_case(wrapper))
}

/// The `T` of `impl Future<Output = T>`, boxed and pinned or not.
fn future_output(ty: &Type) -> Option<&Type> {
    let bounds = match peel(ty) {
        Type::ImplTrait(opaque) => &opaque.bounds,
        Type::TraitObject(object) => &object.bounds,
        ty => {
            let last = last_segment(ty)?;
            let inner = type_arguments(last).last()?;
            return match last.ident.to_string().as_str() {
                "Pin" | "Box" => future_output(inner),
                "BoxFuture" | "LocalBoxFuture" => Some(inner),
                _ => None,
            };
        }
    };
    bounds.iter().find_map(|bound| {
        let TypeParamBound::Trait(bound) = bound else {
            return None;
        };
        let PathArguments::AngleBracketed(arguments) = &bound.path.segments.last()?.arguments
        else {
            return None;
        };
        arguments.args.iter().find_map(|argument| match argument {
            GenericArgument::AssocType(assoc) if assoc.ident == "Output" => Some(&assoc.ty),
            _ => None,
        })
    })
}

/// The only type argument, if there is nothing else in the brackets.
fn sole_argument(segment: &PathSegment) -> Option<&Type> {
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else {
        return None;
    };
    match (type_arguments(segment).next(), arguments.args.len()) {
        (Some(ty), 1) => Some(peel(ty)),
        _ => None,
    }
}

/// The `Call` in the place of a type that would be a second error: one that needs a body to be
/// known, as it is behind `async` or `impl`, or a `Call` of no type or several.
pub(crate) fn replacement(sig: &syn::Signature, root: &Root) -> Option<TokenStream> {
    if !is_replaced(sig) {
        return None;
    }
    let value = suggestion(&sig.output).map_or(quote!(()), ToTokens::to_token_stream);
    let ReturnType::Type(_, ty) = &sig.output else {
        return Some(root.call(value));
    };
    match peel(ty) {
        Type::Path(call) if is_call(ty) => {
            let mut call = call.clone();
            call.path.segments.last_mut()?.arguments = PathArguments::None;
            Some(quote!(#call<#value>))
        }
        _ => Some(root.call(value)),
    }
}

/// The types that are gone with the one that is replaced.
pub(crate) fn replaced_types(sig: &syn::Signature) -> Vec<&Type> {
    let types: Vec<&Type> = match &sig.output {
        ReturnType::Type(_, ty) if is_replaced(sig) => match last_segment(ty) {
            Some(call) if is_call(ty) => type_arguments(call).collect(),
            _ => vec![ty],
        },
        _ => Vec::new(),
    };
    types.into_iter().filter(|ty| !has_impl(ty.to_token_stream())).collect()
}

fn is_replaced(sig: &syn::Signature) -> bool {
    match &sig.output {
        ReturnType::Type(_, ty) if is_call(ty) => {
            let value = last_segment(ty).and_then(sole_argument);
            value.is_none_or(|value| has_impl(value.to_token_stream()))
        }
        output => sig.asyncness.is_some() || has_impl(output.to_token_stream()),
    }
}

/// Whether it is a `Call` already.
pub(super) fn is_call_output(output: &ReturnType) -> bool {
    matches!(output, ReturnType::Type(_, ty) if is_call(ty))
}

fn is_call(ty: &Type) -> bool {
    last_segment(ty).is_some_and(|last| last.ident == "Call")
}

fn has_reference(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Punct(punct) => punct.as_char() == '&',
        TokenTree::Group(group) => has_reference(group.stream()),
        _ => false,
    })
}

fn has_impl(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == "impl",
        TokenTree::Group(group) => has_impl(group.stream()),
        _ => false,
    })
}
