//! The value of each key.

use proc_macro2::{Delimiter, Literal, TokenStream, TokenTree};
use syn::parse::Parser as _;
use syn::{Lit, LitInt, LitStr, Path};

use super::entry::{self, Entry};
use super::expression::{self, Parts, parts};
use super::{
    Auth, Header, HeaderValue, Join, Key, Name, Reader, as_name, header, misnomer, object,
    placeholder, scheme, words,
};
use crate::diagnostics::{Located, messages, near, spell};
use crate::http_method::HttpMethod;
use crate::runtime::Root;

/// What to do where a value would be put together from arguments.
pub(super) const SEVERAL: &str =
    "take one argument that holds all of it, as a struct does, and write its name";

impl Reader {
    pub(super) fn read_method(&mut self, entry: &Entry, _: &Key) {
        let Some(located @ Located { value, site }) = &entry.value else {
            return;
        };
        let text = syn::parse2::<LitStr>(value.clone()).map(|text| text.value());
        let found = text.clone().unwrap_or_else(|_| spell(value));
        let line = text.clone().ok().or_else(|| unquoted_line(value));
        if line.is_some_and(|line| self.read_request_line(&line, "method", located)) {
            return;
        }
        // `Method::POST` and `http::Method::POST` say it as well.
        let last = found.rsplit("::").next().unwrap_or_default();
        let meant = HttpMethod::from_name(last).or_else(|| {
            HttpMethod::from_name(near(last, HttpMethod::ALL.map(HttpMethod::as_str))?)
        });
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
        let written = entry.value.as_ref();
        if !written.is_some_and(|written| self.read_request_line(&text, "path", written)) {
            self.read_path_text(&text, site);
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
                let meant = header::name_like(&found);
                let help = match (meant, &entry.value) {
                    (Some(name), Some(value)) => {
                        format!("`header(\"{name}\") = {}`", spell(&value.value))
                    }
                    _ => "put the name into quotes".to_owned(),
                };
                self.errors.push(name.site, messages::header_name_expected(found, help));
                return;
            }
        };
        let lower = name.value.to_ascii_lowercase();
        let is_taken = self.arguments.headers.iter().any(|header| header.name.value == lower);
        if header::is_credential(&name.value) {
            let argument = as_name(&value.value, value.site).map(|argument| argument.value);
            let help = match argument.or_else(|| expression::credential(&value.value)) {
                Some(argument) => format!("`auth = {argument}`"),
                None => {
                    "take it as an argument of type `Secret`, and name that with `auth`".to_owned()
                }
            };
            self.errors.push(name.site, messages::header_credential(&name.value, help));
        } else if let Some(message) = header::refuse_name(&name.value) {
            self.errors.push(name.site, message);
        } else if is_taken {
            self.errors.push(name.site, messages::header_twice(lower));
        } else if let Some(value) = self.header_value(&name.value, value) {
            let written = name.value;
            let name = Located { value: lower, site: name.site };
            self.arguments.headers.push(Header { name, written, value });
        }
    }

    fn header_value(&mut self, name: &str, value: &Located<TokenStream>) -> Option<HeaderValue> {
        let Located { value: tokens, site } = value;
        // `true` is a name to whoever writes `r#true`, and a literal else.
        let is_bool = syn::parse2::<syn::LitBool>(tokens.clone()).is_ok();
        if let Some(argument) = as_name(tokens, *site).filter(|_| !is_bool) {
            return Some(HeaderValue::Argument(argument));
        }
        let Ok(text) = syn::parse2::<LitStr>(tokens.clone()) else {
            let found = spell(tokens);
            if let Some(Parts::Field) = parts(tokens) {
                self.errors.push(*site, messages::argument_of_field("header", found));
                return None;
            }
            let literal = syn::parse2::<Lit>(tokens.clone()).map(|literal| match literal {
                Lit::ByteStr(text) => String::from_utf8_lossy(&text.value()).into_owned(),
                Lit::CStr(text) => text.value().to_string_lossy().into_owned(),
                Lit::Char(mark) => mark.value().to_string(),
                _ => found.clone(),
            });
            let help = match (literal, expression::argument(tokens)) {
                (Ok(text), _) => format!("`header(\"{name}\") = {}`", Literal::string(&text)),
                (Err(_), Some(word)) => format!("`header(\"{name}\") = {word}`"),
                (Err(_), None) => "take the whole value as an argument".to_owned(),
            };
            self.errors.push(*site, messages::header_value_expected(name, found, help));
            return None;
        };
        let value = text.value();
        if !header::is_value(&value) {
            let help = match value.trim() {
                trimmed if header::is_value(trimmed) => {
                    format!("`header(\"{name}\") = {}`", Literal::string(trimmed))
                }
                _ => "leave letters, digits and marks of ASCII".to_owned(),
            };
            self.errors.push(*site, messages::header_value_invalid(name, help));
            return None;
        }
        Some(HeaderValue::Literal(Located { value, site: *site }))
    }

    pub(super) fn read_auth(&mut self, entry: &Entry, key: &Key) {
        let Some(Located { value, site }) = &entry.value else {
            return;
        };
        if let Some(scheme) = scheme::read(value) {
            match scheme {
                Ok(name) => self.arguments.auth = Some(Auth::Scheme(name)),
                Err(message) => self.errors.push(*site, message),
            }
            return;
        }
        let text = spell(value);
        let words = words(value);
        let others: Vec<&String> =
            words.iter().filter(|word| !misnomer::names_own_credential(word)).collect();
        // `"bearer"` or `Bearer(token)`; a word alone may be an argument.
        let is_scheme = others.len() < words.len()
            && as_name(value, *site).is_none()
            && parts(value) != Some(Parts::Field);
        if ["None", "false", "\"none\""].contains(&text.as_str()) {
            self.errors.push(*site, messages::not_an_argument(key.name, text, "`auth = none`"));
            self.arguments.auth = Some(Auth::None);
        } else if let ([], true) = (others.as_slice(), is_scheme) {
            self.errors.push(*site, messages::auth_of_the_client(text));
        } else if let ([token], true) = (others.as_slice(), is_scheme) {
            let help = format!("`auth = {token}`");
            self.errors.push(*site, messages::not_an_argument(key.name, text, help));
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

    pub(super) fn read_once(&mut self, entry: &Entry, _: &Key) {
        self.arguments.once = Some(entry.site);
    }

    pub(super) fn read_keyed(&mut self, entry: &Entry, _: &Key) {
        let Some(Located { value, site }) = &entry.value else {
            return;
        };
        let name = match syn::parse2::<LitStr>(value.clone()) {
            Ok(text) if placeholder(&text.value()).is_some() => {
                Err(messages::idempotency_key_not_a_header(spell(value)))
            }
            Ok(text) => match header::refuse_name(&text.value()) {
                None => Ok(text.value().to_ascii_lowercase()),
                Some(message) => Err(message),
            },
            Err(_) => Err(messages::idempotency_key_not_a_header(spell(value))),
        };
        let value = name.unwrap_or_else(|message| {
            self.errors.push(*site, message);
            String::new()
        });
        self.arguments.idempotency_key = Some(Located { value, site: *site });
    }

    pub(super) fn read_success(&mut self, entry: &Entry, key: &Key) {
        let Some(Located { value, site }) = &entry.value else {
            return;
        };
        let mut tokens = value.clone().into_iter();
        let list = match (tokens.next(), tokens.next()) {
            (Some(TokenTree::Group(group)), None) if group.delimiter() == Delimiter::Bracket => {
                entry::elements(group.stream())
            }
            _ => {
                let found = spell(value);
                let is_status = |text: &str| text.trim().parse::<u16>().is_ok();
                let list = found.trim_matches(|c| "(){}\"".contains(c));
                let help = if list.split(',').all(is_status) {
                    format!("`success = [{list}]`")
                } else {
                    format!("it takes {}", key.takes)
                };
                self.errors.push(*site, messages::success_not_a_list(found, help));
                return;
            }
        };
        if list.is_empty() {
            self.errors.push(*site, messages::success_empty());
        }
        let is_only = list.len() == 1;
        for element in list {
            let at = site.part(&element);
            let status = syn::parse2::<LitInt>(element.clone()).and_then(|n| n.base10_parse());
            match status {
                Ok(status) if self.arguments.success.contains(&status) => {
                    self.errors.push(at, messages::success_twice(status));
                }
                // 304 is about the caller's copy, and has an error that says so.
                Ok(status @ 200..=399) if status != 304 => self.arguments.success.push(status),
                _ => {
                    let found = spell(element);
                    let help = if is_only { "success" } else { &found };
                    let help = format!("remove `{help}`");
                    self.errors.push(at, messages::success_is_error(found, help));
                }
            }
        }
    }

    pub(super) fn read_envelope(&mut self, entry: &Entry, key: &Key) {
        if let Some(Located { value, site }) = &entry.value
            && words(value).len() > 1
            && syn::parse2::<LitStr>(value.clone()).is_err()
        {
            return self.errors.push(*site, messages::envelope_path(spell(value)));
        }
        let Some(name) = self.string(entry, key) else {
            return;
        };
        if name.value.is_empty() {
            self.errors.push(name.site, messages::envelope_empty());
        } else if name.value.contains(['.', '/', '[']) {
            self.errors.push(name.site, messages::envelope_path(format!("\"{}\"", name.value)));
        } else {
            self.arguments.envelope = Some(name);
        }
    }

    pub(super) fn read_join(&mut self, entry: &Entry, _: &Key) {
        let (Some(name), Some(value)) = (&entry.parens, &entry.value) else {
            return;
        };
        let Some(argument) = as_name(&name.value, name.site) else {
            let help = match words(&name.value).as_slice() {
                [word] => format!("`join({word}) = {}`", spell(&value.value)),
                _ => "put the argument there".to_owned(),
            };
            self.errors.push(name.site, messages::join_not_an_argument(spell(&name.value), help));
            return;
        };
        let text = syn::parse2::<LitStr>(value.value.clone()).map(|text| text.value());
        let separator = match text.as_deref() {
            Ok(",") => ',',
            Ok("|") => '|',
            Ok(";") => ';',
            _ => {
                let found = spell(&value.value);
                let help = match found
                    .trim_matches(|c: char| c.is_whitespace() || "'\"".contains(c))
                {
                    mark @ ("," | "|" | ";") => format!("`join({}) = \"{mark}\"`", argument.value),
                    _ => "join the values before, and take them as one text".to_owned(),
                };
                self.errors.push(value.site, messages::join_separator(found, help));
                return;
            }
        };
        self.arguments.joins.push(Join { argument, separator });
    }

    pub(super) fn read_crate(&mut self, entry: &Entry, key: &Key) {
        let Some(Located { value, site }) = &entry.value else {
            return;
        };
        match Path::parse_mod_style.parse2(value.clone()) {
            Ok(path) => self.arguments.root = Root::at(&path),
            Err(_) => {
                let text = syn::parse2::<LitStr>(value.clone()).map(|text| text.value());
                let path = text.ok().filter(|path| Path::parse_mod_style.parse_str(path).is_ok());
                let help = match path {
                    Some(path) => format!("`crate = {path}`"),
                    None => format!("it takes {}", key.takes),
                };
                self.errors.push(*site, messages::crate_not_a_path(spell(value), help));
            }
        }
    }

    fn string(&mut self, entry: &Entry, key: &Key) -> Option<Located<String>> {
        let Located { value, site } = entry.value.as_ref()?;
        match syn::parse2::<LitStr>(value.clone()) {
            Ok(text) => Some(Located { value: text.value(), site: *site }),
            Err(_) => {
                let found = spell(value);
                // A path without its quotes; a constant is in upper case, and a macro cannot see its text.
                let is_word = as_name(value, *site).is_some() && found == found.to_lowercase();
                let is_text = found.starts_with('/') || is_word && key.name != "path";
                let help = if is_text {
                    format!("`{} = \"{found}\"`", key.name)
                } else {
                    format!("it takes {}", key.takes)
                };
                self.errors.push(*site, messages::not_a_string(key.name, found, help));
                None
            }
        }
    }

    pub(super) fn argument(&mut self, entry: &Entry, key: &Key) -> Option<Name> {
        let Located { value, site } = entry.value.as_ref()?;
        let name = as_name(value, *site);
        if name.is_none() {
            let found = spell(value);
            let parens = entry.parens.as_ref().map(|parens| format!("({})", spell(&parens.value)));
            let entry = format!("{}{}", key.name, parens.unwrap_or_default());
            let message = match (parts(value), expression::argument(value)) {
                (Some(Parts::Several), _) => {
                    let object = (key.name == "json").then(|| object::like(value, *site)).flatten();
                    let help = object.unwrap_or_else(|| SEVERAL.to_owned());
                    messages::argument_of_several(key.name, found, help)
                }
                (Some(Parts::Field), _) => messages::argument_of_field(key.name, found),
                (None, Some(name)) => {
                    messages::not_an_argument(key.name, found, format!("`{entry} = {name}`"))
                }
                (None, None) => {
                    messages::not_an_argument(key.name, found, format!("it takes {}", key.takes))
                }
            };
            self.errors.push(*site, message);
        }
        name
    }
}

/// `GET /path` where only the path is in quotes, or nothing is.
fn unquoted_line(value: &TokenStream) -> Option<String> {
    let mut tokens = value.clone().into_iter();
    let verb = tokens.next()?;
    let rest: TokenStream = tokens.collect();
    let text = syn::parse2::<LitStr>(rest.clone()).map(|text| text.value());
    let path = text.unwrap_or_else(|_| spell(rest));
    path.starts_with('/').then(|| format!("{verb} {path}"))
}
