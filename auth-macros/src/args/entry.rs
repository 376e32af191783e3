//! `key`, `key = value` and `key(name) = value`, whatever the key.

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::LitStr;

use super::{Form, KEYS, words};
use crate::diagnostics::{Errors, Located, Site, messages, spell};
use crate::model::Verb;

/// One entry between commas.
pub(super) struct Entry {
    pub(super) key: Ident,
    pub(super) site: Site,
    pub(super) parens: Option<Located<TokenStream>>,
    pub(super) value: Option<Located<TokenStream>>,
}

impl Entry {
    /// The names that a refused entry would have used.
    pub(super) fn mentioned(&self) -> Vec<String> {
        let parts = [&self.parens, &self.value];
        parts.into_iter().flatten().flat_map(|part| words(&part.value)).collect()
    }
}

/// Splits the attribute at its commas and reports what is not an entry.
pub(super) fn split(tokens: TokenStream, errors: &mut Errors) -> Vec<Entry> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut entries = Vec::new();
    for chunk in tokens.split_inclusive(is_comma) {
        let mut rest = match chunk.split_last() {
            Some((comma, entry)) if is_comma(comma) && !entry.is_empty() => entry,
            _ => chunk,
        };
        while let Some((entry, next)) = split_at_missing_comma(rest) {
            entries.extend(read(entry, errors));
            if let (Some(last), Some(key)) = (entry.last(), next.first()) {
                let site = errors.site(key);
                errors.push(site, messages::no_comma(last, key));
            }
            rest = next;
        }
        entries.extend(read(rest, errors));
    }
    entries
}

/// Where a key stands behind a value: `method = GET path = "/"`.
fn split_at_missing_comma(tokens: &[TokenTree]) -> Option<(&[TokenTree], &[TokenTree])> {
    // Right behind a key that is no flag, a word is more likely its value.
    let first = if is_flag(tokens.first()?) { 1 } else { 2 };
    let is_key = |position: usize| match (tokens.get(position), tokens.get(position + 1)) {
        (Some(TokenTree::Ident(_)), Some(TokenTree::Punct(next))) => next.as_char() == '=',
        (Some(TokenTree::Ident(name)), _) => {
            position >= first && KEYS.iter().any(|key| name == key.name)
        }
        _ => false,
    };
    let follows_value = |position: usize| {
        let before = tokens.get(position - 1);
        before.is_some_and(|token| !matches!(token, TokenTree::Punct(_)))
    };
    let position = (1..tokens.len()).find(|position| is_key(*position) && follows_value(*position));
    tokens.split_at_checked(position?)
}

/// The elements of a list.
pub(super) fn elements(tokens: TokenStream) -> Vec<TokenStream> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let elements = tokens.split(is_comma).map(|element| element.iter().cloned().collect());
    elements.filter(|element: &TokenStream| !element.is_empty()).collect()
}

fn is_flag(token: &TokenTree) -> bool {
    let is_named = |name| matches!(token, TokenTree::Ident(ident) if ident == name);
    KEYS.iter().any(|key| key.form == Form::Flag && is_named(key.name))
}

fn is_comma(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',')
}

fn read(tokens: &[TokenTree], errors: &mut Errors) -> Option<Entry> {
    let Some((TokenTree::Ident(key), mut rest)) = tokens.split_first() else {
        return read_without_key(tokens, errors);
    };
    let site = errors.site(key);
    let mut parens = None;
    if let Some((TokenTree::Group(group), after)) = rest.split_first()
        && group.delimiter() == Delimiter::Parenthesis
    {
        parens = Some(Located { value: group.stream(), site: errors.site(group) });
        rest = after;
    }
    let value = behind_equals(key, rest, errors);
    let value = (!value.is_empty()).then(|| {
        let value: TokenStream = value.iter().cloned().collect();
        Located { site: errors.site(&value), value }
    });
    Some(Entry { key: key.clone(), site, parens, value })
}

/// What stands behind `=`, or behind what was written instead, as in `key: value`.
fn behind_equals<'a>(key: &Ident, rest: &'a [TokenTree], errors: &mut Errors) -> &'a [TokenTree] {
    let is_punct = |position: usize, chars: &str| match rest.get(position) {
        Some(TokenTree::Punct(punct)) => chars.contains(punct.as_char()),
        _ => false,
    };
    if is_punct(0, "=") && !is_punct(1, "=>") {
        return rest.get(1..).unwrap_or_default();
    }
    let operator = (0..).take_while(|position| is_punct(*position, "=>:-")).count();
    let (found, value) = rest.split_at(operator);
    // The path behind a method is its own mistake.
    let is_path = Verb::from_name(&key.to_string().to_ascii_uppercase()).is_some();
    if let Some(first) = rest.first().filter(|_| !is_path) {
        let found: TokenStream = found.iter().cloned().collect();
        let found = if found.is_empty() { first.to_token_stream() } else { found };
        let site = errors.site(&found);
        let meant: TokenStream = value.iter().cloned().collect();
        let meant = if meant.is_empty() { "...".to_owned() } else { spell(meant) };
        errors.push(site, messages::no_equals(key, spell(found), meant));
    }
    value
}

/// A string alone is most likely the path.
fn read_without_key(tokens: &[TokenTree], errors: &mut Errors) -> Option<Entry> {
    let first = tokens.first()?;
    let value: TokenStream = tokens.iter().cloned().collect();
    let site = errors.site(&value);
    let Ok(path) = syn::parse2::<LitStr>(value.clone()) else {
        errors.push(site, messages::not_an_entry(spell(first)));
        return None;
    };
    errors.push(site, messages::bare_path(path.value()));
    let key = Ident::new("path", path.span());
    Some(Entry { key, site, parens: None, value: Some(Located { value, site }) })
}
