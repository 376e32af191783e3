//! `key`, `key = value` and `key(name) = value`, whatever the key.

use proc_macro2::{Delimiter, Ident, Literal, TokenStream, TokenTree};
use quote::ToTokens;
use syn::LitStr;

use super::{Form, KEYS, request_line, words};
use crate::diagnostics::{Errors, Located, Site, messages, spell};
use crate::http_method::HttpMethod;
use crate::path;

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
    for chunk in tokens.split_inclusive(is_separator) {
        let (separator, mut rest) = match chunk.split_last() {
            Some((separator, entry)) if is_separator(separator) && !entry.is_empty() => {
                (Some(separator), entry)
            }
            _ => (None, chunk),
        };
        while let Some((entry, between, next)) = split_at_missing_comma(rest) {
            entries.extend(read(entry, errors));
            if !between.is_empty() {
                refuse_separator(between, errors);
            } else if let (Some(last), Some(key)) = (entry.last(), next.first()) {
                let site = errors.site(key);
                errors.push(site, messages::no_comma(last, key));
            }
            rest = next;
        }
        entries.extend(read(rest, errors));
        if let Some(separator) = separator.filter(|separator| !is_comma(separator)) {
            refuse_separator(std::slice::from_ref(separator), errors);
        }
    }
    entries
}

fn refuse_separator(found: &[TokenTree], errors: &mut Errors) {
    let found: TokenStream = found.iter().cloned().collect();
    let site = errors.site(&found);
    errors.push(site, messages::separator(spell(found)));
}

/// An entry, what stands instead of the comma behind it, and the rest.
type Split<'a> = (&'a [TokenTree], &'a [TokenTree], &'a [TokenTree]);

/// Where a key stands behind a value: `method = GET path = "/"`, `method = GET && path = "/"`.
fn split_at_missing_comma(tokens: &[TokenTree]) -> Option<Split<'_>> {
    // Right behind a key that is no flag, a word is more likely its value.
    let first = if is_flag(tokens.first()?) { 1 } else { 2 };
    let is_key = |position: usize| match (tokens.get(position), tokens.get(position + 1)) {
        (Some(TokenTree::Ident(_)), Some(TokenTree::Punct(next))) => next.as_char() == '=',
        (Some(TokenTree::Ident(name)), _) => {
            position >= first && KEYS.iter().any(|key| name == key.name)
        }
        _ => false,
    };
    let is_mark = |token: &&TokenTree| match token {
        TokenTree::Punct(punct) => "|&/+.:".contains(punct.as_char()),
        _ => false,
    };
    (1..tokens.len()).filter(|position| is_key(*position)).find_map(|position| {
        let (before, next) = tokens.split_at_checked(position)?;
        let marks = before.iter().rev().take_while(is_mark).count();
        let (entry, between) = before.split_at_checked(position - marks)?;
        let follows_value = !matches!(entry.last()?, TokenTree::Punct(_));
        follows_value.then_some((entry, between, next))
    })
}

/// What stands before and behind `=`, `:` or `=>`.
pub(super) fn sides(tokens: &[TokenTree]) -> (Option<TokenStream>, TokenStream) {
    let is_operator = |token: &TokenTree| match token {
        TokenTree::Punct(punct) => "=:>".contains(punct.as_char()),
        _ => false,
    };
    let mut sides = tokens.split(is_operator).filter(|side| !side.is_empty());
    let mut next = || sides.next().map(|side| side.iter().cloned().collect::<TokenStream>());
    match (next(), next()) {
        (key, Some(value)) => (key, value),
        (value, None) => (None, value.unwrap_or_default()),
    }
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

fn is_separator(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if ",;".contains(punct.as_char()))
}

pub(super) fn is_comma(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',')
}

fn read(tokens: &[TokenTree], errors: &mut Errors) -> Option<Entry> {
    if let Some(verb) = bare_verb(tokens) {
        let site = errors.site(tokens.iter().cloned().collect::<TokenStream>());
        return Some(Entry { key: verb.clone(), site, parens: None, value: None });
    }
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
    let value = behind_equals(key, parens.as_ref(), rest, errors);
    let value = (!value.is_empty()).then(|| {
        let value: TokenStream = value.iter().cloned().collect();
        Located { site: errors.site(&value), value }
    });
    Some(Entry { key: key.clone(), site, parens, value })
}

/// `http::Method::GET`
fn bare_verb(tokens: &[TokenTree]) -> Option<&Ident> {
    let (Some(TokenTree::Ident(_)), Some(TokenTree::Ident(last))) = (tokens.first(), tokens.last())
    else {
        return None;
    };
    let is_path = |token: &TokenTree| match token {
        TokenTree::Punct(punct) => punct.as_char() == ':',
        TokenTree::Ident(_) => true,
        _ => false,
    };
    let is_verb = tokens.len() > 3 && HttpMethod::from_name(&last.to_string()).is_some();
    (is_verb && tokens.iter().all(is_path)).then_some(last)
}

/// What stands behind `=`, or behind what was written instead, as in `key: value`.
fn behind_equals<'a>(
    key: &Ident,
    parens: Option<&Located<TokenStream>>,
    rest: &'a [TokenTree],
    errors: &mut Errors,
) -> &'a [TokenTree] {
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
    let is_path = HttpMethod::from_name(&key.to_string().to_ascii_uppercase()).is_some();
    // So is a header's name in other brackets, or in none.
    let is_quoted = matches!(rest.first(), Some(TokenTree::Group(_) | TokenTree::Literal(_)));
    let is_name = key == "header" && is_quoted;
    if let Some(first) = rest.first().filter(|_| !is_path && !is_name) {
        let found: TokenStream = found.iter().cloned().collect();
        let found = if found.is_empty() { first.to_token_stream() } else { found };
        let site = errors.site(&found);
        let meant: TokenStream = value.iter().cloned().collect();
        let help = if meant.is_empty() {
            "put `=` and the value there".to_owned()
        } else {
            let name = parens.map(|name| format!("({})", spell(&name.value)));
            format!("`{key}{} = {}`", name.unwrap_or_default(), spell(meant))
        };
        errors.push(site, messages::no_equals(key, spell(found), help));
    }
    value
}

/// A string alone is most likely the path.
fn read_without_key(tokens: &[TokenTree], errors: &mut Errors) -> Option<Entry> {
    let first = tokens.first()?;
    let value: TokenStream = tokens.iter().cloned().collect();
    let site = errors.site(&value);
    let Ok(text) = syn::parse2::<LitStr>(value.clone()) else {
        let found = spell(first);
        let help = match found.as_str() {
            "," | ";" => format!("remove `{found}`"),
            _ => "begin each entry with its key".to_owned(),
        };
        errors.push(site, messages::not_an_entry(found, help));
        return None;
    };
    let span = text.span();
    let text = path::repaired(&text.value());
    let mut literal = Literal::string(&text);
    literal.set_span(span);
    let is_verb = HttpMethod::from_name(&text.to_ascii_uppercase()).is_some();
    // A method in quotes, or together with the path, is said to be that where it is read.
    if !is_verb && request_line(&text).is_none() {
        errors.push(site, messages::bare_path(text));
    }
    let key = Ident::new(if is_verb { "method" } else { "path" }, span);
    Some(Entry {
        key,
        site,
        parens: None,
        value: Some(Located { value: literal.into_token_stream(), site }),
    })
}
