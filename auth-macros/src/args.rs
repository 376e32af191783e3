//! The arguments of the attribute, as written: each of its kind, nothing compared yet.

mod entry;
mod header;
pub(crate) mod misnomer;
mod value;

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::LitStr;
use syn::ext::IdentExt;

use self::entry::Entry;
use crate::diagnostics::{Errors, Located, Site, messages, near};
use crate::model::{BodyKind, Verb};
use crate::path::{self, PathTemplate};
use crate::paths::Root;

/// Everything that can stand in the parentheses of `#[endpoint(...)]`.
#[derive(Default)]
pub(crate) struct Arguments {
    pub(crate) root: Root,
    pub(crate) verb: Option<Located<Verb>>,
    pub(crate) path: Option<Located<PathTemplate>>,
    pub(crate) body: Option<Body>,
    pub(crate) headers: Vec<Header>,
    pub(crate) auth: Option<Auth>,
    pub(crate) idempotent: Option<Site>,
    /// The header's name in lower case; empty where it was refused.
    pub(crate) idempotency_key: Option<Located<String>>,
    pub(crate) success: Vec<u16>,
    pub(crate) envelope: Option<Located<String>>,
    pub(crate) joins: Vec<Join>,
    /// What stands in refused entries: not to be called unused.
    pub(crate) mentioned: Vec<String>,
    /// Whether an entry ends before its value, which could be any argument.
    pub(crate) is_cut_off: bool,
}

/// The name of a method argument, without `r#`.
pub(crate) type Name = Located<String>;

/// `json = arg` and its like.
pub(crate) struct Body {
    pub(crate) kind: BodyKind,
    pub(crate) site: Site,
    pub(crate) value: BodyValue,
}

pub(crate) enum BodyValue {
    /// `json = {}`
    EmptyObject,
    Argument(Name),
    /// Not the name of an argument, which is an error of its own.
    Refused,
}

/// `header("X-Name") = ...`, the name in lower case.
pub(crate) struct Header {
    pub(crate) name: Located<String>,
    pub(crate) value: HeaderValue,
}

pub(crate) enum HeaderValue {
    Literal(String),
    Argument(Name),
}

/// `auth = ...`
pub(crate) enum Auth {
    None,
    Argument(Name),
}

/// `join(arg) = ","`
pub(crate) struct Join {
    pub(crate) argument: Name,
    pub(crate) separator: char,
}

/// How an entry is written.
#[derive(Clone, Copy, PartialEq)]
enum Form {
    /// `key`
    Flag,
    /// `key = value`
    Value,
    /// `key(name) = value`
    Named,
}

struct Key {
    name: &'static str,
    form: Form,
    example: &'static str,
    read: fn(&mut Reader, &Entry, &Key),
}

const KEYS: [Key; 14] = [
    key("method", Form::Value, "method = GET", Reader::read_method),
    key("path", Form::Value, "path = \"/users/<id>\"", Reader::read_path),
    key("json", Form::Value, "json = request", Reader::read_body),
    key("form", Form::Value, "form = request", Reader::read_body),
    key("multipart", Form::Value, "multipart = form", Reader::read_body),
    key("body", Form::Value, "body = bytes", Reader::read_body),
    key("header", Form::Named, "header(\"X-Name\") = value", Reader::read_header),
    key("auth", Form::Value, "auth = token", Reader::read_auth),
    key("idempotent", Form::Flag, "idempotent", Reader::read_idempotent),
    key("idempotency_key", Form::Value, "idempotency_key = \"x-key\"", Reader::read_keyed),
    key("success", Form::Value, "success = [200, 202]", Reader::read_success),
    key("envelope", Form::Value, "envelope = \"data\"", Reader::read_envelope),
    key("join", Form::Named, "join(ids) = \",\"", Reader::read_join),
    key("crate", Form::Value, "crate = some::path", Reader::read_crate),
];

const fn key(
    name: &'static str,
    form: Form,
    example: &'static str,
    read: fn(&mut Reader, &Entry, &Key),
) -> Key {
    Key { name, form, example, read }
}

/// Reads all entries, each on its own, so that one mistake hides no other.
pub(crate) fn read(tokens: TokenStream) -> (Arguments, Errors) {
    let mut reader = Reader::default();
    let whole = reader.errors.site(&tokens);
    if tokens.is_empty() {
        reader.errors.push(whole, messages::empty_attribute());
        return (reader.arguments, reader.errors);
    }
    let entries = entry::split(tokens, &mut reader.errors);
    let written: Vec<String> = entries.iter().map(|entry| entry.key.to_string()).collect();
    for entry in &entries {
        let errors_before = reader.errors.len();
        if let Some(key) = reader.known(entry, &written) {
            match wrong_form(entry, key) {
                None => (key.read)(&mut reader, entry, key),
                // The form is that of the key which was written, not of the one that was meant.
                Some(_) if reader.errors.len() > errors_before => {}
                Some(message) => {
                    reader.errors.push(entry.site, message);
                    reader.read_refused(entry, key);
                }
            }
        }
        reader.arguments.is_cut_off |= is_cut_off(entry);
        if reader.errors.len() > errors_before {
            reader.arguments.mentioned.extend(entry.mentioned());
        }
    }
    let is_unfinished = entries.last().is_some_and(|last| {
        is_cut_off(last) || reader.unfinished.iter().any(|unfinished| last.key == unfinished)
    });
    for (key, missing) in [("method", messages::no_method()), ("path", messages::no_path())] {
        let is_begun = reader.unfinished.iter().any(|unfinished| key.starts_with(unfinished));
        if !reader.seen.contains(&key) && !is_unfinished && !is_begun {
            reader.errors.push(whole, missing);
        }
    }
    (reader.arguments, reader.errors)
}

#[derive(Default)]
struct Reader {
    arguments: Arguments,
    seen: Vec<&'static str>,
    /// Keys of which only the beginning is there.
    unfinished: Vec<String>,
    errors: Errors,
}

impl Reader {
    /// The key of the entry, or the one that it was probably meant to be: an entry with a typo is
    /// still read, so that nothing that depends on it is reported as missing.
    fn known(&mut self, entry: &Entry, written: &[String]) -> Option<&'static Key> {
        let text = entry.key.to_string();
        if let Some(key) = KEYS.iter().find(|key| key.name == text) {
            return self.is_first(entry, key).then_some(key);
        }
        let is_free = |key: &&Key| {
            key.form == Form::Named || !written.iter().any(|written| written == key.name)
        };
        let candidates = KEYS.iter().filter(is_free).map(|key| key.name);
        let begun: Vec<&str> = candidates.clone().filter(|key| key.starts_with(&text)).collect();
        let is_alone = entry.value.is_none() && entry.parens.is_none();
        // Beside a method, `head` is more likely half of `header`.
        let verb = Verb::from_name(&text.to_ascii_uppercase())
            .filter(|_| begun.is_empty() || !is_alone || !self.seen.contains(&"method"));
        if let Some(verb) = verb {
            self.read_verb_as_key(entry, verb);
            return None;
        }
        if let Some(message) = misnomer::refuse(&text) {
            self.errors.push(entry.site, message);
            return None;
        }
        let only = match begun.as_slice() {
            [] => None,
            [key] if !is_alone => Some(*key),
            keys => {
                let message = messages::key_unfinished(&text, keys.join(" or "));
                self.errors.push(entry.site, message);
                self.arguments.is_cut_off |= is_alone;
                self.unfinished.push(text);
                return None;
            }
        };
        let meant = misnomer::meant(&text).or(only).or_else(|| near(&text, candidates));
        let Some(meant) = meant else {
            let keys: Vec<_> = KEYS.iter().map(|key| format!("`{}`", key.name)).collect();
            self.errors.push(entry.site, messages::unknown_key(text, keys.join(", ")));
            self.arguments.is_cut_off |= is_alone;
            return None;
        };
        self.errors.push(entry.site, messages::unknown_key_near(text, meant));
        self.arguments.is_cut_off |= is_alone && meant != "idempotent";
        KEYS.iter().find(|key| key.name == meant).filter(|key| self.is_first(entry, key))
    }

    /// `GET`, or `get = "/path"` and its like.
    fn read_verb_as_key(&mut self, entry: &Entry, verb: Verb) {
        self.seen.push("method");
        self.arguments.verb.get_or_insert(Located { value: verb, site: entry.site });
        let path = entry.value.as_ref().or(entry.parens.as_ref());
        let Some(text) = path.and_then(|path| syn::parse2::<LitStr>(path.value.clone()).ok())
        else {
            return self.errors.push(entry.site, messages::bare_method(&entry.key, verb));
        };
        self.errors.push(entry.site, messages::verb_as_key(&entry.key, verb, text.value()));
        self.seen.push("path");
        if let (Ok(value), Some(path)) = (path::parse(&text.value()), path) {
            self.arguments.path.get_or_insert(Located { value, site: path.site });
        }
    }

    fn is_first(&mut self, entry: &Entry, key: &Key) -> bool {
        let is_repeated = self.seen.contains(&key.name);
        self.seen.push(key.name);
        let message = match &self.arguments.body {
            _ if key.form == Form::Named => return true,
            Some(first) if BodyKind::from_name(key.name).is_some() => {
                messages::second_body(key.name, first.kind)
            }
            _ if is_repeated => messages::key_twice(key.name),
            _ => return true,
        };
        self.errors.push(entry.site, message);
        false
    }
}

/// Whether a key stands there without the value that it needs.
fn is_cut_off(entry: &Entry) -> bool {
    let takes_value = |key: &Key| entry.key == key.name && key.form != Form::Flag;
    entry.value.is_none() && KEYS.iter().any(takes_value)
}

/// What is wrong with the entry, whatever is in its parentheses and its value.
fn wrong_form(entry: &Entry, key: &Key) -> Option<String> {
    let (name, example) = (key.name, key.example);
    let has_parens = entry.parens.is_some();
    let has_name = entry.parens.as_ref().is_some_and(|parens| !parens.value.is_empty());
    Some(match (&entry.value, key.form) {
        (_, Form::Flag) if has_parens || entry.value.is_some() => messages::is_a_flag(name),
        (None, Form::Value | Form::Named) => messages::no_value(name, example),
        (Some(_), Form::Named) if !has_name => messages::no_parens(name, example),
        (Some(_), Form::Value) if has_parens => messages::has_parens(name, example),
        _ => return None,
    })
}

/// The one identifier that the tokens are.
fn as_name(tokens: &TokenStream, site: Site) -> Option<Name> {
    let ident = syn::parse::Parser::parse2(Ident::parse_any, tokens.clone()).ok()?;
    Some(Located { value: ident.unraw().to_string(), site })
}

/// Every word, in quotes or not.
fn words(tokens: impl ToTokens) -> Vec<String> {
    let mut found = Vec::new();
    for token in tokens.into_token_stream() {
        match token {
            TokenTree::Ident(ident) => found.push(ident.unraw().to_string()),
            TokenTree::Group(group) => found.extend(words(group.stream())),
            TokenTree::Literal(literal) => {
                let text = literal.to_string();
                let words = text.split(|c: char| !c.is_alphanumeric() && c != '_');
                found.extend(words.filter(|word| !word.is_empty()).map(str::to_owned));
            }
            TokenTree::Punct(_) => {}
        }
    }
    found
}
