//! The one place that spells where the runtime is. Every path is anchored.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};

use crate::diagnostics::spell;

/// The runtime's module for expansions. It carries the version, so that nobody else builds on it.
const PRIVATE: &str = concat!(
    "__private_",
    env!("CARGO_PKG_VERSION_MAJOR"),
    "_",
    env!("CARGO_PKG_VERSION_MINOR"),
    "_",
    env!("CARGO_PKG_VERSION_PATCH"),
);

/// The runtime crate, as the annotated method can reach it.
#[derive(Clone)]
pub(crate) struct Root(TokenStream);

impl Default for Root {
    fn default() -> Root {
        Root(quote_spanned!(Span::mixed_site()=> ::auth_core))
    }
}

impl Root {
    /// The `crate = some::path` of a re-exported or renamed runtime.
    pub(crate) fn at(path: &syn::Path) -> Root {
        Root(path.to_token_stream())
    }

    /// An item of the module that exists for expansions.
    pub(crate) fn private(&self, item: &str) -> TokenStream {
        let Root(root) = self;
        let module = Ident::new(PRIVATE, Span::mixed_site());
        let item = Ident::new(item, Span::mixed_site());
        quote_spanned!(Span::mixed_site()=> #root::#module::#item)
    }

    /// The same as text, for the attributes of serde.
    pub(crate) fn private_text(&self, item: &str) -> String {
        spell(self.private(item))
    }

    /// A public item as text.
    pub(crate) fn text(&self, item: &str) -> String {
        format!("{}::{item}", spell(&self.0))
    }

    pub(crate) fn provider(&self, span: Span) -> TokenStream {
        let Root(root) = self;
        quote_spanned!(span=> #root::Provider)
    }

    /// `Call<T>`
    pub(crate) fn call(&self, value: TokenStream) -> TokenStream {
        let Root(root) = self;
        quote!(#root::Call<#value>)
    }

    /// The error type as rustdoc resolves it from the annotated method.
    pub(crate) fn error_link(&self) -> String {
        format!("{}::Error", spell(&self.0))
    }
}

/// `Some`, whatever the user's crate calls `Some`.
pub(crate) fn some() -> TokenStream {
    quote_spanned!(Span::mixed_site()=> ::core::option::Option::Some)
}
