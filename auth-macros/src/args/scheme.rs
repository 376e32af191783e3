//! `auth = scheme("name")`: the client's own credential, in one of the ways that it knows.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;
use syn::LitStr;

use super::entry::Entry;
use super::words;
use crate::diagnostics::{messages, near, spell};

/// What to do where nothing says the name.
pub(crate) const NAME_IT: &str = "name the scheme there as the client's credential knows it";

/// The keys under which others name a scheme.
const KEYS: [&str; 4] = ["scheme", "auth_scheme", "security", "security_scheme"];

/// The name of the scheme, or why it has none, if the value of `auth` is about one.
pub(super) fn read(value: &TokenStream) -> Option<Result<String, String>> {
    let tokens: Vec<TokenTree> = value.clone().into_iter().collect();
    let (TokenTree::Ident(word), behind) = tokens.split_first()? else {
        return None;
    };
    let name = in_parens(behind);
    let is_about = match behind.first()? {
        // A field or a method of an argument that is called so.
        TokenTree::Punct(punct) if punct.as_char() == '.' => false,
        _ if word == "scheme" => true,
        _ => name.is_some() && near(&word.to_string(), ["scheme"]).is_some(),
    };
    is_about.then(|| match name {
        Some(name) if word == "scheme" && name.trim().is_empty() => {
            Err(messages::scheme_empty(NAME_IT))
        }
        Some(name) if word == "scheme" => Ok(name),
        _ => Err(messages::scheme_form(spell(value), help(behind.iter().cloned().collect()))),
    })
}

/// Why no entry names a scheme: `scheme = "name"`, `auth(scheme) = "name"`.
pub(super) fn refuse_form(entry: &Entry) -> Option<String> {
    let (parens, value) = (entry.parens.as_ref(), entry.value.as_ref());
    let key = entry.key.to_string();
    let in_parens = parens.map(|parens| words(&parens.value));
    let is_split = key == "auth" && in_parens.is_some_and(|words| words == ["scheme"]);
    if !is_split && !KEYS.contains(&key.as_str()) {
        return None;
    }
    let written = parens.map(|parens| format!("({})", spell(&parens.value))).unwrap_or_default();
    let equals = value.map(|value| format!(" = {}", spell(&value.value))).unwrap_or_default();
    let name = value.or(parens.filter(|_| !is_split)).map(|name| name.value.clone());
    let help = help(name.unwrap_or_default());
    Some(messages::scheme_form(format!("{key}{written}{equals}"), help))
}

/// The text in `("text")`.
fn in_parens(tokens: &[TokenTree]) -> Option<String> {
    match tokens {
        [TokenTree::Group(group)] if group.delimiter() == Delimiter::Parenthesis => {
            syn::parse2::<LitStr>(group.stream()).ok().map(|text| text.value())
        }
        _ => None,
    }
}

/// The entry with the only word of the tokens, or the only text.
fn help(tokens: TokenStream) -> String {
    let texts = texts(tokens.clone());
    match (texts.as_slice(), words(tokens).as_slice()) {
        ([name], _) if !name.trim().is_empty() => format!("`auth = scheme({name:?})`"),
        ([], [word]) => format!("`auth = scheme({word:?})`"),
        _ => NAME_IT.to_owned(),
    }
}

fn texts(tokens: TokenStream) -> Vec<String> {
    let mut found = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) => found.extend(texts(group.stream())),
            TokenTree::Literal(literal) => {
                found.extend(
                    syn::parse2::<LitStr>(literal.into_token_stream())
                        .ok()
                        .map(|text| text.value()),
                );
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) => {}
        }
    }
    found
}
