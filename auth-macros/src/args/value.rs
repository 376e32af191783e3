//! The value of each key.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::parse::Parser as _;
use syn::{Lit, LitInt, LitStr, Path};

use super::entry::{self, Entry};
use super::{Auth, Body, Header, HeaderValue, Join, Key, Name, Reader, as_name, header, words};
use crate::diagnostics::{Located, messages, near, spell};
use crate::model::{BodyKind, Verb};
use crate::path;
use crate::paths::Root;

impl Reader {
    pub(super) fn read_method(&mut self, entry: &Entry, _: &Key) {
        let Some(Located { value, site }) = &entry.value else {
            return;
        };
        let text = syn::parse2::<LitStr>(value.clone()).map(|text| text.value());
        let found = text.clone().unwrap_or_else(|_| spell(value));
        // `Method::POST` and `http::Method::POST` say it as well.
        let last = found.rsplit("::").next().unwrap_or_default();
        let meant = Verb::from_name(last)
            .or_else(|| Verb::from_name(near(last, Verb::ALL.map(Verb::as_str))?));
        match meant {
            Some(verb) if text.is_err() && found == verb.as_str() => {}
            Some(verb) if text.is_ok() => {
                self.errors.push(*site, messages::method_quoted(found, verb));
            }
            Some(verb) => self.errors.push(*site, messages::method_near(found, verb)),
            None => self.errors.push(*site, messages::method_unknown(found)),
        }
        if let Some(value) = meant {
            self.arguments.verb = Some(Located { value, site: *site });
        }
    }

    pub(super) fn read_path(&mut self, entry: &Entry, key: &Key) {
        let Some(Located { value: text, site }) = self.string(entry, key) else {
            return;
        };
        match path::parse(&text) {
            Ok(value) => self.arguments.path = Some(Located { value, site }),
            Err(list) => list.iter().for_each(|error| self.errors.push(site, error)),
        }
    }

    pub(super) fn read_body(&mut self, entry: &Entry, key: &Key) {
        let (Some(kind), Some(value)) = (BodyKind::from_name(key.name), &entry.value) else {
            return;
        };
        let site = value.site;
        if kind == BodyKind::Json && is_empty_object(&value.value) {
            self.arguments.body = Some(Body { kind, site, argument: None });
        } else if let Some(argument) = self.argument(entry, key) {
            self.arguments.body = Some(Body { kind, site, argument: Some(argument) });
        }
    }

    pub(super) fn read_header(&mut self, entry: &Entry, _: &Key) {
        let (Some(name), Some(value)) = (&entry.parens, &entry.value) else {
            return;
        };
        let name = match syn::parse2::<LitStr>(name.value.clone()) {
            Ok(text) => Located { value: text.value(), site: name.site },
            Err(_) => {
                let found = spell(&name.value);
                self.errors.push(name.site, messages::header_name_expected(found));
                return;
            }
        };
        let lower = name.value.to_ascii_lowercase();
        let is_taken = self.arguments.headers.iter().any(|header| header.name.value == lower);
        if let Some(message) = header::refuse_name(&name.value) {
            self.errors.push(name.site, message);
        } else if is_taken {
            self.errors.push(name.site, messages::header_twice(lower));
        } else if let Some(value) = self.header_value(&name.value, value) {
            let name = Located { value: lower, site: name.site };
            self.arguments.headers.push(Header { name, value });
        }
    }

    fn header_value(&mut self, name: &str, value: &Located<TokenStream>) -> Option<HeaderValue> {
        let Located { value: tokens, site } = value;
        if let Some(argument) = as_name(tokens, *site) {
            return Some(HeaderValue::Argument(argument));
        }
        let Ok(text) = syn::parse2::<LitStr>(tokens.clone()) else {
            let found = spell(tokens);
            let is_literal = syn::parse2::<Lit>(tokens.clone()).is_ok();
            let meant = if is_literal { format!("\"{found}\"") } else { "value".to_owned() };
            self.errors.push(*site, messages::header_value_expected(name, found, meant));
            return None;
        };
        if !header::is_value(&text.value()) {
            self.errors.push(*site, messages::header_value_invalid(name));
            return None;
        }
        Some(HeaderValue::Literal(text.value()))
    }

    pub(super) fn read_auth(&mut self, entry: &Entry, key: &Key) {
        let Some(Located { value, site }) = &entry.value else {
            return;
        };
        let text = spell(value);
        if ["None", "false", "\"none\""].contains(&text.as_str()) {
            self.errors.push(*site, messages::not_an_argument(key.name, text, "auth = none"));
            self.arguments.auth = Some(Auth::None);
        } else if syn::parse2::<LitStr>(value.clone()).is_ok() {
            self.errors.push(*site, messages::auth_literal());
        } else if let Some(argument) = self.argument(entry, key) {
            self.arguments.auth = Some(match argument.value.as_str() {
                "none" => Auth::None,
                _ => Auth::Argument(argument),
            });
        }
    }

    pub(super) fn read_idempotent(&mut self, entry: &Entry, _: &Key) {
        self.arguments.idempotent = Some(entry.site);
    }

    pub(super) fn read_keyed(&mut self, entry: &Entry, key: &Key) {
        let Some(name) = self.string(entry, key) else {
            return;
        };
        match header::refuse_name(&name.value) {
            Some(message) => self.errors.push(name.site, message),
            None => {
                let value = name.value.to_ascii_lowercase();
                self.arguments.idempotency_key = Some(Located { value, site: name.site });
            }
        }
    }

    pub(super) fn read_success(&mut self, entry: &Entry, _: &Key) {
        let Some(Located { value, site }) = &entry.value else {
            return;
        };
        let mut tokens = value.clone().into_iter();
        let list = match (tokens.next(), tokens.next()) {
            (Some(TokenTree::Group(group)), None) if group.delimiter() == Delimiter::Bracket => {
                entry::elements(group.stream())
            }
            _ => {
                self.errors.push(*site, messages::success_not_a_list(spell(value)));
                return;
            }
        };
        if list.is_empty() {
            self.errors.push(*site, messages::success_empty());
        }
        for element in list {
            let at = site.part(&element);
            let status = syn::parse2::<LitInt>(element.clone()).and_then(|n| n.base10_parse());
            match status {
                Ok(status) if self.arguments.success.contains(&status) => {
                    self.errors.push(at, messages::success_twice(status));
                }
                Ok(status @ 200..=299) => self.arguments.success.push(status),
                _ => self.errors.push(at, messages::success_not_2xx(spell(element))),
            }
        }
    }

    pub(super) fn read_envelope(&mut self, entry: &Entry, key: &Key) {
        let Some(name) = self.string(entry, key) else {
            return;
        };
        if name.value.is_empty() {
            self.errors.push(name.site, messages::envelope_empty());
        } else {
            self.arguments.envelope = Some(name);
        }
    }

    pub(super) fn read_join(&mut self, entry: &Entry, _: &Key) {
        let (Some(name), Some(value)) = (&entry.parens, &entry.value) else {
            return;
        };
        let Some(argument) = as_name(&name.value, name.site) else {
            self.errors.push(name.site, messages::join_not_an_argument(spell(&name.value)));
            return;
        };
        let text = syn::parse2::<LitStr>(value.value.clone()).map(|text| text.value());
        let separator = match text.as_deref() {
            Ok(",") => ',',
            Ok("|") => '|',
            Ok(";") => ';',
            _ => {
                let found = spell(&value.value);
                self.errors.push(value.site, messages::join_separator(argument.value, found));
                return;
            }
        };
        self.arguments.joins.push(Join { argument, separator });
    }

    pub(super) fn read_crate(&mut self, entry: &Entry, _: &Key) {
        let Some(Located { value, site }) = &entry.value else {
            return;
        };
        match Path::parse_mod_style.parse2(value.clone()) {
            Ok(path) => self.arguments.root = Root::at(&path),
            Err(_) => self.errors.push(*site, messages::crate_not_a_path(spell(value))),
        }
    }

    fn string(&mut self, entry: &Entry, key: &Key) -> Option<Located<String>> {
        let Located { value, site } = entry.value.as_ref()?;
        match syn::parse2::<LitStr>(value.clone()) {
            Ok(text) => Some(Located { value: text.value(), site: *site }),
            Err(_) => {
                let found = spell(value);
                self.errors.push(*site, messages::not_a_string(key.name, found, key.example));
                None
            }
        }
    }

    fn argument(&mut self, entry: &Entry, key: &Key) -> Option<Name> {
        let Located { value, site } = entry.value.as_ref()?;
        let name = as_name(value, *site);
        if name.is_none() {
            // The one word of `&user` or `"user"` is the argument that was meant.
            let example = match words(value).as_slice() {
                [name] => format!("{} = {name}", key.name),
                _ => key.example.to_owned(),
            };
            self.errors.push(*site, messages::not_an_argument(key.name, spell(value), example));
        }
        name
    }
}

/// Whether the tokens are `{}`.
fn is_empty_object(tokens: &TokenStream) -> bool {
    let mut tokens = tokens.clone().into_iter();
    match (tokens.next(), tokens.next()) {
        (Some(TokenTree::Group(group)), None) => {
            group.delimiter() == Delimiter::Brace && group.stream().is_empty()
        }
        _ => false,
    }
}
