//! Whether an entry is `key`, `key = value` or `key(name) = value`, as its key asks for.

use proc_macro2::{Delimiter, Group, TokenStream};
use quote::ToTokens;
use syn::LitStr;

use super::entry::Entry;
use super::{Form, KEYS, Key, Reader, misnomer};
use crate::diagnostics::{Errors, Located, messages, spell};
use crate::path;

/// Whether a key stands there without the value that it needs.
pub(super) fn is_cut_off(entry: &Entry) -> bool {
    let takes_value = |key: &Key| {
        let is_open = entry.parens.is_none() || key.form == Form::Named;
        entry.key == key.name && key.form != Form::Flag && is_open
    };
    entry.value.is_none() && KEYS.iter().any(takes_value)
}

/// What is wrong with `key(value)` beside its parentheses: what the help is about then takes the
/// place of the whole entry.
pub(super) fn errors_in_parens(entry: &Entry, key: &Key) -> Option<Errors> {
    let mut value = entry.value.as_ref().or(entry.parens.as_ref())?.clone();
    let is_text = syn::parse2::<LitStr>(value.value.clone()).is_ok();
    let is_read = match key.name {
        "path" => false,
        "method" => is_text,
        _ => key.form == Form::Value && !value.value.is_empty(),
    };
    if key.name == "success" && entry.value.is_none() {
        value.value = Group::new(Delimiter::Bracket, value.value).into_token_stream();
    }
    let entry =
        Entry { key: entry.key.clone(), site: entry.site, parens: None, value: Some(value) };
    let mut reader = Reader::default();
    if is_read {
        (key.read)(&mut reader, &entry, key);
    }
    (!reader.errors.is_empty()).then_some(reader.errors)
}

/// What is wrong with the entry, whatever is in its parentheses and its value.
pub(super) fn refuse(entry: &Entry, key: &Key) -> Option<String> {
    let name = key.name;
    let spelt = |part: &Option<Located<TokenStream>>| {
        part.as_ref().map(|part| spell(&part.value)).filter(|text| !text.is_empty())
    };
    let (parens, value) = (spelt(&entry.parens), spelt(&entry.value));
    Some(match (value, parens, key.form) {
        (None, None, Form::Flag) if entry.parens.is_none() => return None,
        (value, parens, Form::Flag) => {
            let is_off = value.or(parens).is_some_and(|value| value == "false");
            messages::is_a_flag(name, format!("{}`{name}`", if is_off { "remove " } else { "" }))
        }
        (None, Some(value), Form::Value) if name == "success" => {
            messages::has_parens(name, format!("`{name} = [{value}]`"))
        }
        (None, Some(value), Form::Value)
            if name == "auth" && misnomer::names_own_credential(&value) =>
        {
            let help = "name an argument with `auth`, or leave it out: the client's own credential goes along unasked";
            messages::has_parens(name, help)
        }
        (None, Some(value), Form::Value) if name == "path" => {
            let quoted = value.strip_prefix('"').and_then(|value| value.strip_suffix('"'));
            let value = quoted.map_or(value.clone(), |text| format!("{:?}", path::repaired(text)));
            messages::has_parens(name, format!("`{name} = {value}`"))
        }
        (None, Some(value), Form::Value) | (Some(value), Some(_), Form::Value) => {
            messages::has_parens(name, format!("`{name} = {value}`"))
        }
        (None, _, _) => messages::no_value(name, key.takes),
        (Some(_), None, Form::Named) if name == "header" => {
            messages::no_parens(name, "put the name of the header there, in quotes")
        }
        (Some(_), None, Form::Named) if name == "secret_query" => {
            messages::no_parens(name, "put the key of the query there, in quotes")
        }
        (Some(_), None, Form::Named) => messages::no_parens(name, "put the argument there"),
        _ => return None,
    })
}
