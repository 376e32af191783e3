//! What is left of a wrong model: the struct, for whoever uses it to compile.

use proc_macro2::{Group, Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Attribute, Generics, Item, ItemStruct};

use super::item::{self, Misuse};
use super::{Direction, Model, request};
use crate::diagnostics::Errors;
use crate::runtime::Root;

/// The struct with its errors, and with serde's traits that do nothing: its own could fail for the
/// reason that is reported already.
pub(super) fn model(model: &Model<'_>, errors: Errors) -> TokenStream {
    let is_request = model.direction == Direction::Request;
    let errors = errors.finish();
    let mut item = model.item.clone();
    item.attrs.retain(|attr| !item::is_model(attr));
    keep_derives(&mut item.attrs, model.has_default());
    let default = model.has_default().then(|| quote!(, ::core::default::Default));
    let stubs = stubs(&model.root, &item.ident, &item.generics);
    let methods = is_request.then(|| repaired(request::methods(model)));
    let item = repaired(item.into_token_stream());
    quote! {
        #errors
        #[derive(::core::clone::Clone, ::core::fmt::Debug #default)]
        #item
        #stubs
        #methods
    }
}

/// The item as far as it can be kept: of an enum or a tuple struct, all but what serde derives for it.
pub(super) fn not_a_struct(item: &TokenStream, root: &Root, misuse: Misuse) -> TokenStream {
    let mut errors = Errors::default();
    let site = errors.site(misuse.at);
    errors.push(site, misuse.message);
    let errors = errors.finish();
    let (mut kept, stubs) = match syn::parse2(item.clone()) {
        Ok(Item::Enum(item)) => {
            let stubs = stubs(root, &item.ident, &item.generics);
            (Item::Enum(item), stubs)
        }
        Ok(Item::Struct(item)) => {
            let stubs = stubs(root, &item.ident, &item.generics);
            (Item::Struct(item), stubs)
        }
        _ => return quote!(#item #errors),
    };
    if let Item::Enum(syn::ItemEnum { attrs, .. }) | Item::Struct(ItemStruct { attrs, .. }) =
        &mut kept
    {
        keep_derives(attrs, false);
    }
    let item = repaired(kept.into_token_stream());
    quote! {
        #errors
        #[derive(::core::clone::Clone, ::core::fmt::Debug)]
        #item
        #stubs
    }
}

/// Takes out of the author's derives what is written here.
fn keep_derives(attrs: &mut Vec<Attribute>, has_default: bool) {
    let derives = item::derives(attrs);
    let is_written = |name: &str| {
        Direction::Response.derives().contains(&name) || has_default && name == "Default"
    };
    let kept = derives.iter().filter(|(name, _)| !is_written(name)).map(|(_, path)| path);
    let kept: Attribute = syn::parse_quote!(#[derive(#(#kept),*)]);
    attrs.retain(|attr| !attr.path().is_ident("derive"));
    attrs.push(kept);
}

/// Both of serde's traits, in words that compile whatever the fields are.
fn stubs(root: &Root, ident: &Ident, generics: &Generics) -> TokenStream {
    let serde = root.private("serde");
    let (impl_generics, ty_generics, where_clause) = generics.split_for_impl();
    let mut with_lifetime = generics.clone();
    with_lifetime.params.insert(0, syn::parse_quote!('de));
    let (impl_with_lifetime, ..) = with_lifetime.split_for_impl();
    quote! {
        impl #impl_generics #serde::Serialize for #ident #ty_generics #where_clause {
            fn serialize<__S: #serde::Serializer>(
                &self,
                _: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                loop {}
            }
        }
        impl #impl_with_lifetime #serde::Deserialize<'de> for #ident #ty_generics #where_clause {
            fn deserialize<__D: #serde::Deserializer<'de>>(
                _: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                loop {}
            }
        }
    }
}

/// Without the attributes that only serde's derives and the macro know, and with a lifetime for the
/// references that have none.
fn repaired(item: TokenStream) -> TokenStream {
    let mut repaired = TokenStream::new();
    let mut tokens = item.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let next = tokens.peek();
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '#' && next.is_some_and(is_foreign) => {
                tokens.next();
            }
            TokenTree::Punct(punct) if punct.as_char() == '&' => {
                let has_lifetime = next.is_some_and(|next| next.to_string() == "'");
                let lifetime = (!has_lifetime).then(|| quote!('static));
                repaired.extend(quote!(#punct #lifetime));
            }
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), self::repaired(group.stream()));
                inner.set_span(group.span());
                repaired.extend([TokenTree::from(inner)]);
            }
            token => repaired.extend([token]),
        }
    }
    repaired
}

/// Whether it is the `[serde(…)]` of an attribute, or that of `#[request]` and `#[response]`.
fn is_foreign(attribute: &TokenTree) -> bool {
    let TokenTree::Group(group) = attribute else { return false };
    let first = group.stream().into_iter().next().map(|first| first.to_string());
    first.is_some_and(|first| ["serde", "request", "response"].contains(&first.as_str()))
}
