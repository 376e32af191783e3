//! The struct of a request: told to serde, with `new` and its setters.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::LitStr;
use syn::spanned::Spanned;

use super::field::Field;
use super::kind::{self, Kind};
use super::{Model, item, setter};

pub(super) fn expand(model: &Model<'_>) -> TokenStream {
    let serialize = model.root.private("serde");
    let default = model.has_default().then(|| quote!(, ::core::default::Default));
    let serde = model.root.private_text("serde");
    let struct_ = structure(model, |field| attribute(model, field));
    let methods = methods(model);
    quote! {
        #[derive(::core::clone::Clone, ::core::fmt::Debug #default, #serialize::Serialize)]
        #[serde(crate = #serde)]
        #struct_
        #methods
    }
}

/// The struct as it is written, with more attributes on its fields.
pub(super) fn structure(
    model: &Model<'_>,
    attribute: impl Fn(&Field<'_>) -> Option<TokenStream>,
) -> TokenStream {
    let syn::ItemStruct { attrs, vis, struct_token, ident, generics, .. } = model.item;
    let (_, _, where_clause) = generics.split_for_impl();
    // A second one would be reported as unused.
    let is_written = attrs.iter().any(|attr| attr.path().is_ident("non_exhaustive"));
    let non_exhaustive = (!is_written).then(|| quote!(#[non_exhaustive]));
    let fields = model.fields.iter().map(|field| {
        let (attrs, added) = (field.attrs(), attribute(field));
        let syn::Field { vis, ident, ty, .. } = field.source;
        quote!(#(#attrs)* #added #vis #ident: #ty)
    });
    quote! {
        #non_exhaustive
        #(#attrs)*
        #vis #struct_token #ident #generics #where_clause { #(#fields),* }
    }
}

/// `new` and the setters.
pub(super) fn methods(model: &Model<'_>) -> TokenStream {
    let syn::ItemStruct { attrs, ident, generics, .. } = model.item;
    let attrs = item::attrs_named(attrs, &["allow", "cfg"]);
    let (impl_generics, ty_generics, where_clause) = generics.split_for_impl();
    let new = setter::new(model);
    let setters = model.fields.iter().filter(|field| field.has_setter());
    let setters = setters.map(|field| setter::setter(model, field));
    // Nobody has to call all of them, and the vendor has chosen their names and their number.
    quote! {
        #(#attrs)*
        #[allow(
            dead_code,
            deprecated,
            clippy::new_without_default,
            clippy::should_implement_trait,
            clippy::too_many_arguments,
            clippy::wrong_self_convention
        )]
        impl #impl_generics #ident #ty_generics #where_clause {
            #new
            #(#setters)*
        }
    }
}

/// What serde is told of a field, unless its author has said it.
fn attribute(model: &Model<'_>, field: &Field<'_>) -> Option<TokenStream> {
    let mut entries = Vec::new();
    let is_skipped = ["skip", "skip_serializing", "skip_serializing_if"];
    // What is flattened and empty has no fields to write; a `Patch` would still be `null`.
    let is_flat = field.has(&["flatten"]) && !matches!(field.kind, Kind::Patch(_));
    if !field.is_required()
        && !field.has(&is_skipped)
        && !is_flat
        && let (Some(path), Some(emptiness)) = (kind::path(field.ty()), field.kind.emptiness())
    {
        entries.push(entry("skip_serializing_if", field, &format!("{path}::{emptiness}")));
    }
    let is_written = ["with", "serialize_with", "skip", "skip_serializing", "flatten"];
    if field.is_secret && !field.has(&is_written) {
        entries.push(entry("serialize_with", field, &model.root.text("expose")));
    }
    serde(field, &entries)
}

/// `key = "path"`, in whose place rustc underlines the type of the field.
pub(super) fn entry(key: &str, field: &Field<'_>, path: &str) -> TokenStream {
    let span = Span::call_site().located_at(field.ty().span());
    let (key, path) = (Ident::new(key, span), LitStr::new(path, span));
    quote!(#key = #path)
}

/// The entries as an attribute, which is where rustc looks for the field.
pub(super) fn serde(field: &Field<'_>, entries: &[TokenStream]) -> Option<TokenStream> {
    let span = Span::call_site().located_at(field.ident.span());
    (!entries.is_empty()).then(|| quote_spanned!(span=> #[serde(#(#entries),*)]))
}
