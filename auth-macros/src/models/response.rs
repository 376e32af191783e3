//! The struct of a response, told to serde.

use proc_macro2::TokenStream;
use quote::quote;

use super::field::Field;
use super::kind::Kind;
use super::{Model, request};
use crate::diagnostics::spell;

pub(super) fn expand(model: &Model<'_>) -> TokenStream {
    let serde = model.root.private("serde");
    let path = model.root.private_text("serde");
    let struct_ = request::structure(model, |field| attribute(model, field));
    quote! {
        #[derive(::core::clone::Clone, ::core::fmt::Debug, #serde::Deserialize, #serde::Serialize)]
        #[serde(crate = #path)]
        #struct_
    }
}

/// What serde is told of a field, unless its author has said it.
fn attribute(model: &Model<'_>, field: &Field<'_>) -> Option<TokenStream> {
    let mut entries = Vec::new();
    let is_optional = matches!(field.kind, Kind::Optional(_));
    let is_generic = field.mentions_one_of(&model.item.generics);
    // Also where serde would do so itself: it costs less to compile. Of a type parameter, serde would then
    // ask for a default.
    let is_left_to_serde = is_generic && !field.has(&["with", "deserialize_with"]);
    if is_optional
        && !is_left_to_serde
        && !field.has(&["default", "flatten", "skip", "skip_deserializing"])
    {
        entries.push(quote!(default));
    }
    let is_default = field.serde.iter().any(|word| word.name() == "default" && word.is_bare());
    let is_read = ["with", "deserialize_with", "flatten", "skip", "skip_deserializing"];
    if is_default && !is_optional && !field.has(&is_read) {
        let path = model.root.private_text("null_or_default");
        entries.push(request::entry("deserialize_with", field, &path));
        // serde adds no bound where it does not call `Deserialize` itself.
        if is_generic && !field.has(&["bound"]) {
            let (ty, serde) = (spell(field.ty()), model.root.private_text("serde"));
            let bound = format!("{ty}: ::core::default::Default + {serde}::Deserialize<'de>");
            entries.push(quote!(bound(deserialize = #bound)));
        }
    }
    let is_written = ["with", "serialize_with", "skip", "skip_serializing", "flatten"];
    if field.is_secret && !field.has(&is_written) {
        let path = model.root.private_text("refuse_secret");
        entries.push(request::entry("serialize_with", field, &path));
    }
    request::serde(field, &entries)
}
