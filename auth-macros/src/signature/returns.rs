//! The return type: `Call<T>`, or what the author probably meant by something else.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{GenericArgument, PathArguments, PathSegment, ReturnType, Type, TypeParamBound};

use super::shape::{last_segment, peel, type_arguments};
use crate::diagnostics::{Errors, Site, messages, spell};
use crate::runtime::Root;

/// What is made of the response, and where a bound on it is to be reported.
#[derive(Clone, Copy)]
pub(crate) struct Returns {
    pub(crate) response: ResponseKind,
    /// Whether the type is called like what is around a response's value elsewhere.
    pub(crate) is_wrapper: bool,
    pub(crate) is_optional: bool,
    pub(crate) site: Site,
}

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum ResponseKind {
    /// `Call<()>`: the body is ignored.
    Nothing,
    /// `Call<Bytes>`: the body as it is.
    Bytes,
    /// `Call<ByteStream>`: the body as it comes.
    Stream,
    /// Any other type: decoded.
    Json,
}

impl ResponseKind {
    fn from_type(value: &Type) -> ResponseKind {
        match value {
            Type::Tuple(unit) if unit.elems.is_empty() => ResponseKind::Nothing,
            value => match last_segment(value) {
                Some(last) if last.ident == "Bytes" => ResponseKind::Bytes,
                Some(last) if last.ident == "ByteStream" => ResponseKind::Stream,
                _ => ResponseKind::Json,
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
            if let Some(message) = value_refusal(name, value) {
                errors.push(site, message);
            }
            let last = last_segment(value);
            Some(Returns {
                response: ResponseKind::from_type(value),
                is_wrapper: last.is_some_and(is_wrapper),
                is_optional: last.is_some_and(|last| last.ident == "Option"),
                site,
            })
        }
        // The help of the error about `async` says it already.
        None if sig.asyncness.is_some() => None,
        Some(None) => {
            match last.and_then(only_type) {
                Some(_) if sig.asyncness.is_some() => {}
                Some(value) => {
                    let message = messages::call_with_lifetime(name, spell(ty), spell(value));
                    errors.push(site, message);
                }
                None => {
                    let help = match suggestion(&sig.output) {
                        Some(value) => format!("`-> Call<{}>`", owned(value)),
                        None => "put the type of the response into its brackets".to_owned(),
                    };
                    errors.push(site, messages::call_of_many(name, help));
                }
            }
            None
        }
        None => {
            let help = match call(&sig.output) {
                Some(call) => format!("`-> {call}`"),
                None => "return a `Call` of the type that the response is decoded to".to_owned(),
            };
            errors.push(site, refusal(name, ty, help));
            None
        }
    }
}

/// Why a call cannot give that.
fn value_refusal(name: &Ident, value: &Type) -> Option<String> {
    let inner = last_segment(value).filter(|last| last.ident == "Result");
    if let Some(inner) = inner.and_then(|result| type_arguments(result).next()) {
        return Some(messages::call_of_result(name, owned(unwrapped(inner))));
    }
    if has_reference(value.to_token_stream()) {
        return Some(messages::call_of_reference(name, spell(value)));
    }
    if let Some(lifetime) = lifetime(value.to_token_stream()) {
        return Some(messages::call_of_borrowed(name, lifetime, spell(value)));
    }
    is_bytes(value).then(|| messages::call_of_bytes(name, spell(value)))
}

/// What is said of a type that is no `Call`.
fn refusal(name: &Ident, ty: &Type, help: String) -> String {
    let last = last_segment(ty);
    if last.is_some_and(|last| last.ident == "Result") {
        messages::returns_result(name, spell(ty), help)
    } else if future_output(ty).is_some() {
        messages::returns_future(name, spell(ty), help)
    } else if last.is_some_and(|last| last.ident.to_string().contains("Call")) {
        messages::returns_alias(name, spell(ty))
    } else {
        messages::returns_other(name, spell(ty), help)
    }
}

/// The return type to write instead, unless its type cannot be named.
pub(super) fn call(output: &ReturnType) -> Option<String> {
    let value = match output {
        ReturnType::Default => "()".to_owned(),
        ReturnType::Type(..) => owned(suggestion(output)?),
    };
    Some(format!("Call<{value}>"))
}

/// The return type for a response that may have no value, where it is a `Call` of a value.
pub(crate) fn optional_call(sig: &syn::Signature) -> Option<String> {
    Some(format!("Call<Option<{}>>", owned(suggestion(&sig.output)?)))
}

/// The type as a call can give it.
fn owned(ty: &Type) -> String {
    match ty {
        ty if is_bytes(ty) => "auth_core::reexport::bytes::Bytes".to_owned(),
        Type::Reference(reference) => match peel(&reference.elem) {
            ty if is_bytes(ty) => owned(ty),
            Type::Slice(slice) => format!("Vec<{}>", owned(peel(&slice.elem))),
            ty if last_segment(ty).is_some_and(|last| last.ident == "str") => "String".to_owned(),
            ty => owned(ty),
        },
        ty => spell(ty),
    }
}

/// The `T` of the `Call<T>` that was probably meant; none for `()` and for what cannot be named.
fn suggestion(output: &ReturnType) -> Option<&Type> {
    let ReturnType::Type(_, ty) = output else {
        return None;
    };
    let value = unwrapped(ty);
    (!is_call(value) && !has_impl(value.to_token_stream())).then_some(value)
}

/// The type without all that is around it in other clients, and without a `Call`.
fn unwrapped(ty: &Type) -> &Type {
    let ty = peel(ty);
    if let Some(output) = future_output(ty) {
        return unwrapped(output);
    }
    let Some(last) = last_segment(ty) else {
        return ty;
    };
    match type_arguments(last).next() {
        Some(value) if last.ident == "Result" || is_wrapper(last) => unwrapped(value),
        // `Option<Call<T>>`
        Some(value) if last_segment(value).is_some_and(|last| last.ident == "Call") => {
            unwrapped(value)
        }
        _ => ty,
    }
}

/// `Call`, or what others put around a response.
fn is_wrapper(segment: &PathSegment) -> bool {
    let name = segment.ident.to_string();
    ["Call", "Json", "Response", "ResponseContent"]
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

/// The only type among the arguments, where the others are lifetimes.
fn only_type(segment: &PathSegment) -> Option<&Type> {
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else {
        return None;
    };
    let mut others =
        arguments.args.iter().filter(|other| !matches!(other, GenericArgument::Lifetime(_)));
    match (others.next(), others.next()) {
        (Some(GenericArgument::Type(ty)), None) => Some(peel(ty)),
        _ => None,
    }
}

/// Whether it is what other clients read a body's bytes into.
fn is_bytes(ty: &Type) -> bool {
    let is_u8 = |ty| last_segment(ty).is_some_and(|last| last.ident == "u8");
    match peel(ty) {
        Type::Slice(slice) => is_u8(&slice.elem),
        ty => last_segment(ty).is_some_and(|last| {
            let mut inner = type_arguments(last);
            match last.ident.to_string().as_str() {
                "Vec" | "VecDeque" => inner.next().is_some_and(is_u8),
                "Option" | "Box" | "Arc" | "Rc" => inner.next().is_some_and(is_bytes),
                _ => false,
            }
        }),
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

/// Whether it is a `Call` of one type already.
pub(super) fn is_call_output(output: &ReturnType) -> bool {
    let ReturnType::Type(_, ty) = output else {
        return false;
    };
    is_call(ty) && last_segment(ty).and_then(sole_argument).is_some()
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

/// A lifetime in the tokens that is shorter than `'static`.
fn lifetime(tokens: TokenStream) -> Option<String> {
    let mut tokens = tokens.into_iter();
    while let Some(token) = tokens.next() {
        let found = match token {
            TokenTree::Punct(tick) if tick.as_char() == '\'' => {
                tokens.next().map(|name| format!("'{name}")).filter(|name| name != "'static")
            }
            TokenTree::Group(group) => lifetime(group.stream()),
            _ => None,
        };
        if found.is_some() {
            return found;
        }
    }
    None
}

fn has_impl(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == "impl",
        TokenTree::Group(group) => has_impl(group.stream()),
        _ => false,
    })
}
