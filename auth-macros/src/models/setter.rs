//! `new` and the setters: how each value is taken.
//!
//! They are `#[inline]`, so that they are compiled where they are called, and not with each build of the
//! declarations.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Type;

use super::Model;
use super::field::Field;
use super::kind::{self, Kind};

/// What is kept of a field's attributes where its value is taken.
const OF_PARAMETERS: &[&str] = &["cfg"];
const OF_SETTERS: &[&str] = &["cfg", "deprecated", "doc"];

/// How a caller gives a value: the type of the parameter, and what is made of it.
struct Taken {
    ty: TokenStream,
    value: TokenStream,
}

/// `new` with all that is required.
pub(super) fn new(model: &Model<'_>) -> TokenStream {
    let vis = &model.item.vis;
    let required = || model.fields.iter().filter(|field| field.is_required());
    let doc = match (required().count(), model.fields.len()) {
        (0, _) => " One in which nothing is set: nothing of it is sent.",
        (required, all) if required == all => {
            " One with all of its fields, each of which is required."
        }
        _ => " One with what is required. Nothing else is set, and what is not set is not sent.",
    };
    let parameters = required().map(|field| {
        let (attrs, ident) = (field.attrs_named(OF_PARAMETERS), field.ident);
        let Taken { ty, .. } = taken(field.ty(), &quote!(#ident));
        quote!(#(#attrs)* #ident: #ty)
    });
    let values = model.fields.iter().map(|field| {
        let (attrs, ident) = (field.attrs_named(OF_PARAMETERS), field.ident);
        let value = if field.is_required() {
            taken(field.ty(), &quote!(#ident)).value
        } else {
            quote!(::core::default::Default::default())
        };
        quote!(#(#attrs)* #ident: #value)
    });
    quote! {
        #[doc = #doc]
        #[must_use]
        #[inline]
        #vis fn new(#(#parameters),*) -> Self {
            Self { #(#values),* }
        }
    }
}

/// The setter of a field that is not required.
pub(super) fn setter(model: &Model<'_>, field: &Field<'_>) -> TokenStream {
    let (vis, ident) = (&model.item.vis, field.ident);
    let attrs = field.attrs_named(OF_SETTERS);
    // rustc misses the field's docs already.
    let is_documented = !field.attrs_named(&["doc"]).is_empty();
    let doc = format!(" Sets [`{0}`](Self::{0}).", field.name);
    let doc = (!is_documented).then(|| quote!(#[doc = #doc]));
    let parameter = quote!(#ident);
    let Taken { ty, value } = match field.kind {
        Kind::Optional(inner) => {
            let Taken { ty, value } = taken(inner, &parameter);
            Taken { ty, value: quote!(::core::option::Option::Some(#value)) }
        }
        Kind::Patch(_) => converted(field.ty(), &parameter),
        _ => taken(field.ty(), &parameter),
    };
    quote! {
        #(#attrs)*
        #doc
        #[must_use]
        #[inline]
        #vis fn #ident(mut self, #ident: #ty) -> Self {
            self.#ident = #value;
            self
        }
    }
}

fn taken(ty: &Type, given: &TokenStream) -> Taken {
    match Kind::of(ty) {
        Kind::Text => converted(ty, given),
        Kind::List(item) => {
            let item = element(item, &quote!(item));
            collected(
                item.ty,
                given,
                item.is_converted.then(|| quote!(::core::convert::Into::into)),
            )
        }
        Kind::Map(key, value) => {
            let (key, value) = (element(key, &quote!(key)), element(value, &quote!(value)));
            let (key_ty, value_ty) = (key.ty, value.ty);
            let (key_value, value_value) = (key.value, value.value);
            let is_converted = key.is_converted || value.is_converted;
            let convert = is_converted.then(|| quote!(|(key, value)| (#key_value, #value_value)));
            collected(quote!((#key_ty, #value_ty)), given, convert)
        }
        Kind::Single | Kind::Optional(_) | Kind::Patch(_) => {
            Taken { ty: quote!(#ty), value: quote!(#given) }
        }
    }
}

fn converted(ty: &Type, given: &TokenStream) -> Taken {
    Taken {
        ty: quote!(impl ::core::convert::Into<#ty>),
        value: quote!(::core::convert::Into::into(#given)),
    }
}

/// One of several values.
struct Element {
    ty: TokenStream,
    value: TokenStream,
    is_converted: bool,
}

fn element(ty: &Type, given: &TokenStream) -> Element {
    let is_converted = !kind::is_primitive(ty);
    let Taken { ty, value } = if is_converted {
        converted(ty, given)
    } else {
        Taken { ty: quote!(#ty), value: quote!(#given) }
    };
    Element { ty, value, is_converted }
}

fn collected(item: TokenStream, given: &TokenStream, convert: Option<TokenStream>) -> Taken {
    let iterator = quote!(::core::iter::IntoIterator::into_iter(#given));
    let iterator = match convert {
        Some(convert) => quote!(::core::iter::Iterator::map(#iterator, #convert)),
        None => iterator,
    };
    Taken {
        ty: quote!(impl ::core::iter::IntoIterator<Item = #item>),
        value: quote!(::core::iter::Iterator::collect(#iterator)),
    }
}
