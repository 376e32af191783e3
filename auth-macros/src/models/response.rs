//! The struct of a response, told to serde.
//!
//! Where `null` stands for a default, the response is read into a struct of its own, of the same fields
//! with `Nullable` around those. A `deserialize_with` on each of them would do the same, and double
//! what the whole struct costs to compile.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::parse_quote;

use super::field::Field;
use super::kind::Kind;
use super::{Model, item, request, serde_attrs};

pub(super) fn expand(model: &Model<'_>) -> TokenStream {
    let serde = model.root.private("serde");
    let path = model.root.private_text("serde");
    let reads_itself = reads_itself(model);
    let (derived, read) = if reads_itself {
        (Some(quote!(#serde::Deserialize,)), None)
    } else {
        (None, Some(read(model)))
    };
    let struct_ = request::structure(model, |field| {
        let mut entries = Vec::new();
        entries.extend(default(model, field).filter(|_| reads_itself));
        entries.extend(refusal(model, field));
        request::serde(field, &entries)
    });
    quote! {
        #[derive(::core::clone::Clone, ::core::fmt::Debug, #derived #serde::Serialize)]
        #[serde(crate = #path)]
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

/// The struct that the response is read into, and what makes the response of it.
///
/// `#[serde(from = …)]` says the same. It expands the whole struct once more to do so, and its
/// conversion is compiled where nobody reads the struct, too.
fn read(model: &Model<'_>) -> TokenStream {
    let syn::ItemStruct { attrs, ident, generics, .. } = model.item;
    let (serde, path) = (model.root.private("serde"), model.root.private_text("serde"));
    let read = format_ident!("__{ident}Read");
    // What an error says that was expected.
    let has_text = serde_attrs::read(attrs).iter().any(|word| word.name() == "expecting");
    let expecting = format!("struct {ident}");
    let expecting = (!has_text).then(|| quote!(, expecting = #expecting));
    let read_attrs = item::attrs_named(attrs, &["allow", "cfg", "serde"]);
    let where_clause = &generics.where_clause;
    let fields = model.fields.iter().map(|field| {
        let attrs = field.attrs_named(&["cfg", "serde"]);
        let added = request::serde(field, &Vec::from_iter(default(model, field)));
        let (ident, ty) = (field.ident, field.ty());
        let nullable = is_nullable(field).then(|| model.root.private("Nullable"));
        let ty = nullable.map_or(quote!(#ty), |nullable| quote!(#nullable<#ty>));
        quote!(#(#attrs)* #added #ident: #ty)
    });
    let deserialize = deserialize(model, &read);
    quote! {
        #[derive(#serde::Deserialize)]
        #[serde(crate = #path #expecting)]
        #(#read_attrs)*
        struct #read #generics #where_clause { #(#fields),* }

        #deserialize
    }
}

/// `Deserialize` of the response, by the struct that it is read into.
fn deserialize(model: &Model<'_>, read: &Ident) -> TokenStream {
    let syn::ItemStruct { attrs, ident, generics, .. } = model.item;
    let serde = model.root.private("serde");
    let (_, ty_generics, _) = generics.split_for_impl();
    let mut generics = generics.clone();
    generics.params.insert(0, parse_quote!('__de));
    // serde has written the bounds of the type parameters there.
    if generics.type_params().next().is_some() {
        let bound = parse_quote!(#read #ty_generics: #serde::Deserialize<'__de>);
        generics.make_where_clause().predicates.push(bound);
    }
    let (impl_generics, _, where_clause) = generics.split_for_impl();
    let attrs = item::attrs_named(attrs, &["allow", "cfg"]);
    let values = model.fields.iter().map(|field| {
        let (attrs, ident) = (field.attrs_named(&["cfg"]), field.ident);
        let inner = is_nullable(field).then(|| quote!(.0));
        quote!(#(#attrs)* #ident: read.#ident #inner)
    });
    quote! {
        #(#attrs)*
        #[allow(deprecated)]
        #[automatically_derived]
        impl #impl_generics #serde::Deserialize<'__de> for #ident #ty_generics #where_clause {
            fn deserialize<__D: #serde::Deserializer<'__de>>(
                deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                <#read #ty_generics as #serde::Deserialize>::deserialize(deserializer)
                    .map(|read| Self { #(#values),* })
            }
        }
    }
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
