//! The switch that shows expansions.

use proc_macro2::TokenStream;
use quote::quote;

/// Prints the expansion to stderr under `AUTH_MACROS_DEBUG=1`.
#[expect(clippy::print_stderr, reason = "printing is what the switch asks for")]
pub(crate) fn print(expansion: &TokenStream) {
    if std::env::var_os("AUTH_MACROS_DEBUG").is_some_and(|value| value == "1") {
        eprintln!("{}", format(expansion));
    }
}

fn format(expansion: &TokenStream) -> String {
    // A method is not a file, and only an `impl` takes both a default body and a visibility.
    let method = quote!(impl _Expansion { #expansion });
    match syn::parse2(method).or_else(|_| syn::parse2(expansion.clone())) {
        Ok(file) => prettyplease::unparse(&file),
        Err(_) => expansion.to_string(),
    }
}
