//! The whole pipeline, outside the compiler.

mod expansions;
mod mistakes;
mod pasted;
mod snapshots;
mod soup;

use proc_macro2::{TokenStream, TokenTree};
use syn::LitStr;

use crate::expand_endpoint;
use crate::models::{self, Direction};

#[track_caller]
fn tokens(text: &str) -> TokenStream {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// What the attribute of that name becomes.
fn expand_attribute(name: &str, args: TokenStream, item: TokenStream) -> TokenStream {
    match name {
        "request" => models::expand(Direction::Request, args, item),
        "response" => models::expand(Direction::Response, args, item),
        _ => expand_endpoint(args, item),
    }
}

fn expand(args: &str, item: &str) -> TokenStream {
    expand_endpoint(tokens(args), tokens(item))
}

/// The texts of the `compile_error!`s, in order.
fn errors(expansion: TokenStream) -> Vec<String> {
    let mut found = Vec::new();
    let mut is_error = false;
    for token in expansion {
        match token {
            TokenTree::Ident(ident) => is_error = ident == "compile_error",
            TokenTree::Group(group) if is_error => {
                let text: LitStr = syn::parse2(group.stream()).unwrap();
                found.push(text.value());
                is_error = false;
            }
            TokenTree::Group(group) => found.extend(errors(group.stream())),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
    found
}

/// What the errors say, without their help.
fn mistakes(name: &str, args: &str, item: &str) -> Vec<String> {
    let errors = errors(expand_attribute(name, tokens(args), tokens(item)));
    let first_lines = errors.iter().map(|error| {
        let (text, help) = error.split_once("\n  help: ").expect("every error has help");
        assert!(!help.is_empty() && !text.ends_with('.') && !help.ends_with('.'), "{error}");
        text.to_owned()
    });
    first_lines.collect()
}

/// An expansion with `__request = Request::f(__request, a)` written as `__request.f(a)`, to be read.
fn as_methods(expansion: &TokenStream) -> String {
    const PATH: &str = ":: auth_core :: __private_0_1_0 :: Request :: ";
    let text = expansion.to_string();
    let mut parts = text.split(PATH);
    let mut short = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let receivers = ["(__request , ", "(__request ,", "(__request"];
        let (name, arguments) = part.split_once(' ').unwrap();
        match receivers.iter().find_map(|receiver| arguments.strip_prefix(receiver)) {
            Some(arguments) => short.push_str(&format!("__request . {name} ({arguments}")),
            None => short.push_str(&format!("{PATH}{part}")),
        }
    }
    short.replace("__request = __request .", "__request .")
}
