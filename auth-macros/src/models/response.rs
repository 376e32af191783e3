//! The struct of a response, told to serde.
//!
//! Where `null` stands for a default, the response is read into a struct of its own, of the same fields
//! with `Nullable` around those. A `deserialize_with` on each of them would do the same, and double
//! what the whole struct costs to compile.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::field::Field;
use super::kind::Kind;
use super::{Model, item, request, serde_attrs};
use crate::diagnostics::spell;

pub(super) fn expand(model: &Model<'_>) -> TokenStream {
    let serde = model.root.private("serde");
    let path = model.root.private_text("serde");
    let reads_itself = reads_itself(model);
    let (from, read) = if reads_itself { (None, None) } else { read(model) };
    let struct_ = request::structure(model, |field| {
        let mut entries = Vec::new();
        entries.extend(default(model, field).filter(|_| reads_itself));
        entries.extend(refusal(model, field));
        request::serde(field, &entries)
    });
    quote! {
        #[derive(::core::clone::Clone, ::core::fmt::Debug, #serde::Deserialize, #serde::Serialize)]
        #[serde(crate = #path #from)]
        #struct_
        #read
    }
}

/// Whether no field needs another type to be read, or the author has said what the struct is read from.
fn reads_itself(model: &Model<'_>) -> bool {
    let is_told = |name: &str| ["from", "try_from", "remote", "transparent"].contains(&name);
    !model.fields.iter().any(is_nullable)
        || serde_attrs::read(&model.item.attrs).iter().any(|word| is_told(word.name()))
}

/// Whether `null` is a default in the place of a value.
fn is_nullable(field: &Field<'_>) -> bool {
    let is_default = field.serde.iter().any(|word| word.name() == "default" && word.is_bare());
    let is_told = ["with", "deserialize_with", "flatten", "skip", "skip_deserializing"];
    is_default && !matches!(field.kind, Kind::Optional(_)) && !field.has(&is_told)
}

/// The struct that the response is read into, and what tells serde so.
fn read(model: &Model<'_>) -> (Option<TokenStream>, Option<TokenStream>) {
    let syn::ItemStruct { attrs, ident, generics, .. } = model.item;
    let (impl_generics, ty_generics, where_clause) = generics.split_for_impl();
    let (serde, path) = (model.root.private("serde"), model.root.private_text("serde"));
    let read = format_ident!("__{ident}Read");
    let from = spell(quote!(#read #ty_generics));
    // What an error says that was expected.
    let has_text = serde_attrs::read(attrs).iter().any(|word| word.name() == "expecting");
    let expecting = format!("struct {ident}");
    let expecting = (!has_text).then(|| quote!(, expecting = #expecting));
    let lints = item::attrs_named(attrs, &["allow", "cfg"]);
    let attrs = item::attrs_named(attrs, &["allow", "cfg", "serde"]);
    let fields = model.fields.iter().map(|field| {
        let attrs = field.attrs_named(&["cfg", "serde"]);
        let added = request::serde(field, &Vec::from_iter(default(model, field)));
        let (ident, ty) = (field.ident, field.ty());
        let nullable = is_nullable(field).then(|| model.root.private("Nullable"));
        let ty = nullable.map_or(quote!(#ty), |nullable| quote!(#nullable<#ty>));
        quote!(#(#attrs)* #added #ident: #ty)
    });
    let values = model.fields.iter().map(|field| {
        let (attrs, ident) = (field.attrs_named(&["cfg"]), field.ident);
        let inner = is_nullable(field).then(|| quote!(.0));
        quote!(#(#attrs)* #ident: read.#ident #inner)
    });
    let structs = quote! {
        #[derive(#serde::Deserialize)]
        #[serde(crate = #path #expecting)]
        #(#attrs)*
        struct #read #generics #where_clause { #(#fields),* }

        #(#lints)*
        #[allow(deprecated)]
        #[automatically_derived]
        impl #impl_generics ::core::convert::From<#read #ty_generics> for #ident #ty_generics
        #where_clause
        {
            fn from(read: #read #ty_generics) -> Self {
                Self { #(#values),* }
            }
        }
    };
    (Some(quote!(, from = #from)), Some(structs))
}

/// What says that an `Option` may be missing. serde does so itself, but not beside `with`, and it costs
/// more to compile. Of a type parameter, serde would then ask for a default.
fn default(model: &Model<'_>, field: &Field<'_>) -> Option<TokenStream> {
    let is_optional = matches!(field.kind, Kind::Optional(_));
    let is_told = field.has(&["default", "flatten", "skip", "skip_deserializing"]);
    let is_needed =
        field.has(&["with", "deserialize_with"]) || !field.mentions_one_of(&model.item.generics);
    (is_optional && is_needed && !is_told).then(|| quote!(default))
}

/// What refuses to write a secret, unless the author has said how it is written.
fn refusal(model: &Model<'_>, field: &Field<'_>) -> Option<TokenStream> {
    let is_told = ["with", "serialize_with", "skip", "skip_serializing", "flatten"];
    let path = || model.root.private_text("refuse_secret");
    (field.is_secret && !field.has(&is_told))
        .then(|| request::entry("serialize_with", field, &path()))
}
