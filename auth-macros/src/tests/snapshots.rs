//! Whole files as the macro expands them, next to what they are compiled with: `tests/snapshots`.
//!
//! `SNAPSHOTS=overwrite cargo test -p auth-macros snapshots` writes them.

use std::fs;
use std::path::Path;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use super::{expand_attribute, tokens};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/snapshots");

#[test]
fn expansions_are_as_they_were() {
    let folder = Path::new(FOLDER);
    if !folder.exists() {
        // A published crate comes without the workspace that the snapshots are compiled in.
        let packaged = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml.orig");
        assert!(packaged.exists(), "{FOLDER} is missing");
        return;
    }
    let overwrite = std::env::var_os("SNAPSHOTS").is_some_and(|value| value == "overwrite");
    let names = |folder: &Path| {
        let mut names: Vec<_> =
            fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name()).collect();
        names.sort();
        names
    };
    let (annotated, expanded) = (folder.join("annotated"), folder.join("expanded"));
    for name in names(&annotated) {
        let written = fs::read_to_string(annotated.join(&name)).unwrap();
        let expansion = pretty(expand_all(tokens(&written)));
        let path = expanded.join(&name);
        if overwrite {
            fs::write(&path, &expansion).unwrap();
        }
        let stored = fs::read_to_string(&path).unwrap_or_default();
        let is_same = pretty(tokens(&stored)) == expansion;
        assert!(is_same, "{}: run with `SNAPSHOTS=overwrite` and read the diff", path.display());
    }
    assert_eq!(names(&annotated), names(&expanded), "an expansion of nothing");
}

fn pretty(file: TokenStream) -> String {
    prettyplease::unparse(&syn::parse2(file).unwrap())
}

/// The tokens with every `#[endpoint]` method, and every `#[request]` and `#[response]` struct, expanded as
/// rustc would: its other attributes, whichever side they stand on, are part of the item.
pub(super) fn expand_all(tokens: TokenStream) -> TokenStream {
    let mut expanded = TokenStream::new();
    let mut attributes = TokenStream::new();
    let mut arguments = None;
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        if let (Some(attribute), true) = (attribute(tokens.peek()), is_punct(&token, '#')) {
            match ours(attribute) {
                Some(found) if arguments.is_none() => arguments = Some(found),
                _ => attributes.extend([token, attribute.clone().into()]),
            }
            tokens.next();
        } else if let Some((name, arguments)) = arguments.take() {
            let mut item = std::mem::take(&mut attributes);
            item.extend([token]);
            for token in tokens.by_ref() {
                let is_body = matches!(&token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace);
                let is_end = is_punct(&token, ';') || is_body && name != "endpoint";
                item.extend([token]);
                if is_end {
                    break;
                }
            }
            expanded.extend(expand_attribute(&name, arguments, item));
        } else {
            expanded.extend(std::mem::take(&mut attributes));
            expanded.extend([match token {
                TokenTree::Group(group) => {
                    Group::new(group.delimiter(), expand_all(group.stream())).into()
                }
                token => token,
            }]);
        }
    }
    expanded
}

fn is_punct(token: &TokenTree, char: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == char)
}

fn attribute(token: Option<&TokenTree>) -> Option<&Group> {
    match token {
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Bracket => Some(group),
        _ => None,
    }
}

/// The name of one of our attributes, and what is in its parentheses.
fn ours(attribute: &Group) -> Option<(String, TokenStream)> {
    let mut tokens = attribute.stream().into_iter();
    let name = tokens.next()?.to_string();
    let is_ours = ["endpoint", "request", "response"].contains(&name.as_str());
    let arguments = match tokens.next() {
        Some(TokenTree::Group(arguments)) => arguments.stream(),
        _ => TokenStream::new(),
    };
    is_ours.then_some((name, arguments))
}
