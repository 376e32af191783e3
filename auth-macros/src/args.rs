//! The arguments of the attribute, as written: each of its kind, nothing compared yet.

mod body;
mod entry;
mod expression;
mod form;
mod header;
pub(crate) mod misnomer;
mod object;
mod query;
mod scheme;
mod value;

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::LitStr;
use syn::ext::IdentExt;

use self::entry::Entry;
pub(crate) use self::header::placeholder;
pub(crate) use self::object::{Member, MemberValue, entry as object_entry};
pub(crate) use self::query::{Query, QueryPart, QueryValue};
pub(crate) use self::scheme::NAME_IT as NAME_THE_SCHEME;
use crate::diagnostics::{Errors, Located, Site, messages, near, spell};
use crate::http_method::HttpMethod;
use crate::model::BodyKind;
use crate::path::{self, PathTemplate};
use crate::runtime::Root;

/// Everything that can stand in the parentheses of `#[endpoint(...)]`.
#[derive(Default)]
pub(crate) struct Arguments {
    pub(crate) root: Root,
    pub(crate) verb: Option<Located<HttpMethod>>,
    pub(crate) path: Option<Located<PathTemplate>>,
    pub(crate) secret_queries: Vec<SecretQuery>,
    pub(crate) body: Option<Body>,
    pub(crate) headers: Vec<Header>,
    pub(crate) auth: Option<Auth>,
    pub(crate) idempotent: Option<Site>,
    pub(crate) once: Option<Site>,
    /// The header's name in lower case; empty where it was refused.
    pub(crate) idempotency_key: Option<Located<String>>,
    pub(crate) success: Vec<u16>,
    pub(crate) envelope: Option<Located<String>>,
    pub(crate) joins: Vec<Join>,
    /// `query = limit` and its like, which belong into the path.
    pub(crate) queries: Vec<Query>,
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
    /// `json = { key: value }`
    Object(Vec<Member>),
    Argument(Name),
    /// Not the name of an argument, which is an error of its own.
    Refused,
}

/// `header("X-Name") = ...`, the name in lower case.
pub(crate) struct Header {
    pub(crate) name: Located<String>,
    /// The name as written.
    pub(crate) written: String,
    pub(crate) value: HeaderValue,
}

pub(crate) enum HeaderValue {
    Literal(Located<String>),
    Argument(Name),
}

/// `auth = ...`
pub(crate) enum Auth {
    None,
    /// `auth = scheme("name")`
    Scheme(String),
    Argument(Name),
}

/// `join(arg) = ","`
pub(crate) struct Join {
    pub(crate) argument: Name,
    pub(crate) separator: char,
}

/// `secret_query("key") = arg`
pub(crate) struct SecretQuery {
    pub(crate) key: Located<String>,
    pub(crate) argument: Name,
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
    /// What stands behind `=`.
    takes: &'static str,
    read: fn(&mut Reader, &Entry, &Key),
}

const THE_CREDENTIAL: &str =
    "the name of an argument, or `none`, or `scheme` with a name in parentheses";
const A_SECRET: &str = "the name of an argument of type `Secret`";
const THE_BODY: &str = "the name of the argument that is the body";

const KEYS: [Key; 16] = [
    key("method", Form::Value, "an HTTP method in upper case", Reader::read_method),
    key("path", Form::Value, "the path as it goes over the wire, in quotes", Reader::read_path),
    key("json", Form::Value, THE_BODY, Reader::read_body),
    key("form", Form::Value, THE_BODY, Reader::read_body),
    key("multipart", Form::Value, THE_BODY, Reader::read_body),
    key("body", Form::Value, THE_BODY, Reader::read_body),
    key("secret_query", Form::Named, A_SECRET, Reader::read_secret_query),
    key("header", Form::Named, "an argument or a text in quotes", Reader::read_header),
    key("auth", Form::Value, THE_CREDENTIAL, Reader::read_auth),
    key("idempotent", Form::Flag, "nothing", Reader::read_idempotent),
    key("once", Form::Flag, "nothing", Reader::read_once),
    key("idempotency_key", Form::Value, "the name of a header, in quotes", Reader::read_keyed),
    key("success", Form::Value, "a list of 2xx or 3xx statuses, in brackets", Reader::read_success),
    key("envelope", Form::Value, "a key of the response, in quotes", Reader::read_envelope),
    key("join", Form::Named, "`,`, `|` or `;` in quotes", Reader::read_join),
    key("crate", Form::Value, "the path of the crate that has auth-core in it", Reader::read_crate),
];

const fn key(
    name: &'static str,
    form: Form,
    takes: &'static str,
    read: fn(&mut Reader, &Entry, &Key),
) -> Key {
    Key { name, form, takes, read }
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
    reader.written = entries.iter().map(|entry| entry.key.to_string()).collect();
    for entry in &entries {
        let errors_before = reader.errors.len();
        if let Some(key) = reader.known(entry) {
            match form::refuse(entry, key) {
                None => (key.read)(&mut reader, entry, key),
                // The form is that of the key which was written, not of the one that was meant.
                Some(_) if reader.errors.len() > errors_before => {}
                Some(message) => {
                    match form::errors_in_parens(entry, key) {
                        Some(errors) => reader.errors.extend(errors),
                        None => reader.errors.push(entry.site, message),
                    }
                    reader.read_refused(entry, key);
                }
            }
        }
        reader.arguments.is_cut_off |= form::is_cut_off(entry);
        if reader.errors.len() > errors_before {
            reader.arguments.mentioned.extend(entry.mentioned());
        }
    }
    let is_unfinished = entries.last().is_some_and(|last| {
        form::is_cut_off(last) || reader.unfinished.iter().any(|unfinished| last.key == unfinished)
    });
    let has_body = reader.seen.iter().any(|key| BodyKind::from_name(key).is_some());
    let verb = if has_body { HttpMethod::Post } else { HttpMethod::Get };
    for (key, missing) in [("method", messages::no_method(verb)), ("path", messages::no_path())] {
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
    /// The keys of all entries.
    written: Vec<String>,
    seen: Vec<&'static str>,
    /// Keys of which only the beginning is there.
    unfinished: Vec<String>,
    errors: Errors,
}

impl Reader {
    /// The key of the entry, or the one that it was probably meant to be: an entry with a typo is
    /// still read, so that nothing that depends on it is reported as missing.
    fn known(&mut self, entry: &Entry) -> Option<&'static Key> {
        let text = entry.key.to_string();
        if let Some(message) = header::refuse_form(entry).or_else(|| scheme::refuse_form(entry)) {
            self.errors.push(entry.site, message);
            return None;
        }
        if let Some(key) = KEYS.iter().find(|key| key.name == text) {
            return self.is_first(entry, key).then_some(key);
        }
        let is_alone = entry.value.is_none() && entry.parens.is_none();
        let candidates = self.candidates();
        let is_begun = candidates.iter().any(|key| key.starts_with(&text));
        // Beside a method, `head` is more likely half of `header`.
        let is_shouted = text.chars().all(char::is_uppercase) && is_alone;
        let begun_verb =
            || near(&text, HttpMethod::ALL.map(HttpMethod::as_str)).filter(|_| is_shouted);
        let verb = HttpMethod::from_name(&text.to_ascii_uppercase())
            .or_else(|| HttpMethod::from_name(begun_verb()?))
            .filter(|_| !is_begun || !is_alone || !self.seen.contains(&"method"));
        if let Some(verb) = verb {
            self.read_verb_as_key(entry, verb);
            return None;
        }
        if misnomer::is_query(&text) {
            let (key, site) = (entry.key.clone(), entry.site);
            self.arguments.mentioned.extend(entry.mentioned());
            self.arguments.queries.push(Query { key, site, parts: query::parts(entry) });
            return None;
        }
        if let Some(message) = misnomer::refuse(entry) {
            self.errors.push(entry.site, message);
            return None;
        }
        self.guessed(entry, text, candidates)
    }

    /// The keys that may still be written.
    fn candidates(&self) -> Vec<&'static str> {
        let is_free = |key: &&Key| {
            key.form == Form::Named || !self.written.iter().any(|written| written == key.name)
        };
        KEYS.iter().filter(is_free).map(|key| key.name).collect()
    }

    /// The key that was probably meant by an unknown one.
    fn guessed(
        &mut self,
        entry: &Entry,
        text: String,
        candidates: Vec<&'static str>,
    ) -> Option<&'static Key> {
        let is_alone = entry.value.is_none() && entry.parens.is_none();
        let begun = candidates.iter().filter(|key| key.starts_with(&text));
        let begun: Vec<&str> = begun.copied().collect();
        let only = match begun.as_slice() {
            [] => None,
            [key] if !is_alone => Some(*key),
            keys => {
                let keys: Vec<_> = keys.iter().map(|key| format!("`{key}`")).collect();
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
        let in_parens = entry.parens.as_ref().filter(|_| entry.value.is_none());
        let is_value = |key: &&Key| key.name == meant && key.form == Form::Value;
        let help = match (in_parens, KEYS.iter().find(is_value)) {
            (Some(value), Some(_)) => format!("{meant} = {}", spell(&value.value)),
            _ => meant.to_owned(),
        };
        self.errors.push(entry.site, messages::unknown_key_near(text, help));
        let key = KEYS.iter().find(|key| key.name == meant);
        self.arguments.is_cut_off |= is_alone && key.is_none_or(|key| key.form != Form::Flag);
        key.filter(|key| self.is_first(entry, key))
    }

    /// `GET`, or `get = "/path"` and its like.
    fn read_verb_as_key(&mut self, entry: &Entry, verb: HttpMethod) {
        self.seen.push("method");
        self.arguments.verb.get_or_insert(Located { value: verb, site: entry.site });
        let path = entry.value.as_ref().or(entry.parens.as_ref());
        let text = path.and_then(|path| {
            let literal = syn::parse2::<LitStr>(path.value.clone()).map(|text| text.value());
            literal.ok().or_else(|| Some(spell(&path.value)).filter(|text| text.starts_with('/')))
        });
        let (Some(text), Some(path)) = (text, path) else {
            return self.errors.push(entry.site, messages::bare_method(&entry.key, verb));
        };
        let text = path::repaired(&text);
        self.errors.push(entry.site, messages::verb_as_key(&entry.key, verb, &text));
        self.read_path_text(&text, path.site);
    }

    /// `"GET /path"`, if it is that, as the value of one of both keys.
    fn read_request_line(&mut self, text: &str, key: &str, value: &Located<TokenStream>) -> bool {
        let Some((verb, path)) = request_line(text) else {
            return false;
        };
        let path = path::repaired(path);
        let entries =
            [("method", format!("method = {verb}")), ("path", format!("path = \"{path}\""))];
        // The other one may have an entry of its own.
        let is_missing = |other: &str| other == key || !self.written.iter().any(|key| key == other);
        let missing = entries.iter().filter(|(key, _)| is_missing(key));
        let missing: Vec<&str> = missing.map(|(_, entry)| entry.as_str()).collect();
        let help = format!("`{}`", missing.join(", "));
        let site = value.site;
        let is_quoted = syn::parse2::<LitStr>(value.value.clone()).is_ok();
        let found = if is_quoted { spell(&value.value) } else { text.to_owned() };
        self.errors.push(site, messages::method_in_path(found, help));
        self.seen.push("method");
        self.arguments.verb.get_or_insert(Located { value: verb, site });
        if is_missing("path") {
            self.read_path_text(&path, site);
        }
        true
    }

    fn read_path_text(&mut self, text: &str, site: Site) {
        self.seen.push("path");
        match path::parse(text) {
            Ok(value) => {
                self.arguments.path.get_or_insert(Located { value, site });
            }
            Err(list) => list.iter().for_each(|error| self.errors.push(site, error)),
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

/// The method and the path of `GET /path`.
fn request_line(text: &str) -> Option<(HttpMethod, &str)> {
    let (verb, path) = text.trim().split_once(char::is_whitespace)?;
    Some((HttpMethod::from_name(&verb.to_ascii_uppercase())?, path.trim()))
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
