//! What is in the attribute's parentheses: nothing, or where auth-core is.

use proc_macro2::TokenStream;
use syn::parse::Parser;
use syn::{LitStr, Path, Token};

use super::Direction;
use crate::diagnostics::{Errors, messages, spell};
use crate::runtime::Root;

/// Reads `crate = some::path`.
pub(super) fn read(direction: Direction, args: TokenStream, errors: &mut Errors) -> Root {
    if args.is_empty() {
        return Root::default();
    }
    let site = errors.site(&args);
    let entry = |input: syn::parse::ParseStream<'_>| {
        input.parse::<Token![crate]>()?;
        input.parse::<Token![=]>()?;
        input.parse::<TokenStream>()
    };
    let Ok(value) = entry.parse2(args.clone()) else {
        errors.push(site, messages::models::unknown_argument(direction, spell(args)));
        return Root::default();
    };
    let value: TokenStream = without_comma(value);
    match Path::parse_mod_style.parse2(value.clone()) {
        Ok(path) => Root::at(&path),
        Err(_) => {
            let text = syn::parse2::<LitStr>(value.clone()).map(|text| text.value());
            let path = text.ok().filter(|path| Path::parse_mod_style.parse_str(path).is_ok());
            let help = match path {
                Some(path) => format!("`crate = {path}`"),
                None => "it takes the path of the re-exported crate".to_owned(),
            };
            errors.push(site, messages::crate_not_a_path(spell(value), help));
            Root::default()
        }
    }
}

fn without_comma(value: TokenStream) -> TokenStream {
    let mut tokens: Vec<_> = value.into_iter().collect();
    tokens.pop_if(|last| last.to_string() == ",");
    tokens.into_iter().collect()
}
