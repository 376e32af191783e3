//! The object of `json = { loginId: login_id, override: true }`.

use proc_macro2::{Delimiter, Literal, Punct, Spacing, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::{Lit, LitStr};

use super::Name;
use super::entry::is_comma;
use super::expression::{self, Parts, braced, parts};
use super::value::SEVERAL;
use crate::diagnostics::{Located, Site, messages, spell};

/// `key: value` of an object.
pub(crate) struct Member {
    pub(crate) key: String,
    pub(crate) value: MemberValue,
    /// Whether the key alone is written, as the name of an argument.
    pub(crate) is_shorthand: bool,
    /// The whole of it as written.
    pub(crate) written: String,
}

pub(crate) enum MemberValue {
    /// An expression of a type that serde can write.
    Constant(TokenStream),
    Argument(Name),
}

/// Why the tokens are no object.
#[derive(Default)]
pub(super) struct Mistakes {
    /// What is wrong, and where.
    pub(super) list: Vec<(Site, String)>,
    /// Whether a value is missing, which could be any argument.
    pub(super) is_cut_off: bool,
}

/// Reads what is between the braces. `site` is that of the whole object.
pub(super) fn read(tokens: TokenStream, site: Site) -> Result<Vec<Member>, Mistakes> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut object = Object { site, members: Vec::new(), mistakes: Mistakes::default() };
    for chunk in tokens.split_inclusive(is_comma) {
        let mut rest = match chunk.split_last() {
            Some((last, before)) if is_comma(last) && !before.is_empty() => before,
            _ => chunk,
        };
        while !rest.is_empty() {
            rest = object.member(rest);
        }
    }
    if object.mistakes.list.is_empty() { Ok(object.members) } else { Err(object.mistakes) }
}

/// The entry that says the same as `User { name, email }` or `json!({ "name": name })`.
pub(super) fn like(tokens: &TokenStream, site: Site) -> Option<String> {
    let Some(TokenTree::Group(last)) = tokens.clone().into_iter().last() else { return None };
    let inner = match last.delimiter() {
        Delimiter::Brace => last.stream(),
        Delimiter::Parenthesis => braced(&last.stream())?,
        Delimiter::Bracket | Delimiter::None => return None,
    };
    let members = read(inner, site).ok().filter(|members| !members.is_empty())?;
    Some(format!("`{}`", entry(members.iter().map(|member| member.written.as_str()))))
}

/// The entry with these members.
pub(crate) fn entry<'a>(members: impl Iterator<Item = &'a str>) -> String {
    format!("json = {{ {} }}", members.collect::<Vec<_>>().join(", "))
}

struct Object {
    site: Site,
    members: Vec<Member>,
    mistakes: Mistakes,
}

impl Object {
    /// Reads one member, and gives what follows it without a comma.
    fn member<'t>(&mut self, tokens: &'t [TokenTree]) -> &'t [TokenTree] {
        let Some((first, rest)) = tokens.split_first() else { return &[] };
        let Some(key) = key(first) else {
            let found = spell(first);
            let help = match found.as_str() {
                "," => "remove `,`",
                _ => "begin each member with its key: a name, or a text in quotes",
            };
            self.refuse(first, messages::object_key_expected(found, help));
            return &[];
        };
        let is_shorthand = rest.is_empty() || is_key(rest);
        let (value, next) = if is_shorthand {
            (std::slice::from_ref(first), rest)
        } else {
            let Some(value) = self.behind_colon(first, rest) else { return &[] };
            at_missing_comma(value)
        };
        if let Some(key) = next.first() {
            let before = value.iter().cloned().collect::<TokenStream>();
            self.refuse(key, messages::no_comma(spell(before), spell(key)));
        }
        if self.members.iter().any(|earlier| earlier.key == key) {
            self.refuse(first, messages::key_twice(&key));
        }
        let written = tokens.get(..tokens.len() - next.len()).unwrap_or_default();
        let written = spell(written.iter().cloned().collect::<TokenStream>());
        // A text is no name of an argument.
        if is_shorthand && matches!(first, TokenTree::Literal(_)) {
            self.no_value(first);
            return next;
        }
        match self.value(&spell(first), value) {
            Ok(value) => {
                self.members.push(Member { key, value, is_shorthand, written });
            }
            Err(message) => {
                let value = value.iter().cloned().collect::<TokenStream>();
                self.refuse(value, message);
            }
        }
        next
    }

    fn behind_colon<'t>(
        &mut self,
        key: &TokenTree,
        rest: &'t [TokenTree],
    ) -> Option<&'t [TokenTree]> {
        let operators = rest.iter().take_while(|token| is_punct(token, ":=>")).count();
        let (operator, value) = rest.split_at_checked(operators)?;
        let operator: TokenStream = operator.iter().cloned().collect();
        match spell(&operator).trim() {
            ":" if value.is_empty() => {
                self.no_value(key);
                None
            }
            ":" => Some(value),
            "" => {
                let found = rest.first()?;
                let help = "put `:` between a key and its value";
                self.refuse(found, messages::object_no_colon(spell(key), spell(found), help));
                None
            }
            found => {
                self.refuse(&operator, messages::object_no_colon(spell(key), found, "`:`"));
                None
            }
        }
    }

    fn value(&self, key: &str, tokens: &[TokenTree]) -> Result<MemberValue, String> {
        match tokens {
            [TokenTree::Ident(word)] if word == "true" || word == "false" => {
                Ok(MemberValue::Constant(quote!(&#word)))
            }
            [TokenTree::Ident(word)] if word == "null" || word == "None" => {
                let help = "leave the key out, or take the value as an argument";
                Err(messages::object_value(key, word, help))
            }
            [token @ TokenTree::Ident(word)] => {
                let site = self.site.part(token);
                Ok(MemberValue::Argument(Located { value: word.unraw().to_string(), site }))
            }
            _ => {
                let tokens: TokenStream = tokens.iter().cloned().collect();
                constant(&tokens).map(MemberValue::Constant).ok_or_else(|| refusal(key, &tokens))
            }
        }
    }

    fn no_value(&mut self, key: &TokenTree) {
        self.mistakes.is_cut_off = true;
        self.refuse(key, messages::object_no_value(spell(key)));
    }

    fn refuse(&mut self, tokens: impl ToTokens, message: String) {
        self.mistakes.list.push((self.site.part(tokens), message));
    }
}

fn key(token: &TokenTree) -> Option<String> {
    match token {
        TokenTree::Ident(ident) => Some(ident.unraw().to_string()),
        TokenTree::Literal(literal) => {
            let text = syn::parse2::<LitStr>(literal.to_token_stream()).ok()?;
            Some(text.value())
        }
        TokenTree::Group(_) | TokenTree::Punct(_) => None,
    }
}

/// Whether a member begins here, where a comma was expected.
fn is_key(tokens: &[TokenTree]) -> bool {
    let is_behind_colon = || match tokens.get(1) {
        None => true,
        Some(token) => is_punct(token, ":"),
    };
    tokens.first().is_some_and(|first| key(first).is_some()) && is_behind_colon()
}

/// The value, and the member that follows it without a comma.
fn at_missing_comma(tokens: &[TokenTree]) -> (&[TokenTree], &[TokenTree]) {
    let is_end = |token: &TokenTree| !matches!(token, TokenTree::Punct(_));
    let mut positions = 1..tokens.len();
    let position = positions.find(|position| {
        let (value, next) = tokens.split_at_checked(*position).unwrap_or_default();
        value.last().is_some_and(is_end) && is_key(next)
    });
    tokens.split_at_checked(position.unwrap_or(tokens.len())).unwrap_or_default()
}

fn is_punct(token: &TokenTree, chars: &str) -> bool {
    matches!(token, TokenTree::Punct(punct) if chars.contains(Punct::as_char(punct)))
}

/// A reference to a literal, whose type is that of the number which JSON takes.
fn constant(tokens: &TokenStream) -> Option<TokenStream> {
    if let Ok(number @ (Lit::Int(_) | Lit::Float(_))) = syn::parse2(tokens.clone()) {
        return number_literal(&number, false);
    }
    let mut tokens_left = tokens.clone().into_iter();
    if tokens_left.next().is_some_and(|first| is_punct(&first, "-")) {
        return number_literal(&syn::parse2(tokens_left.collect()).ok()?, true);
    }
    syn::parse2::<LitStr>(tokens.clone()).ok().map(|text| quote!(#text))
}

fn number_literal(number: &Lit, is_negative: bool) -> Option<TokenStream> {
    let sign = is_negative.then(|| Punct::new('-', Spacing::Alone));
    let literal = match number {
        Lit::Int(number) => match (number.base10_parse::<i64>(), number.base10_parse::<u64>()) {
            (Ok(value), _) => Literal::i64_suffixed(value),
            (_, Ok(value)) if !is_negative => Literal::u64_suffixed(value),
            _ => return None,
        },
        Lit::Float(number) => {
            let value = number.base10_parse::<f64>().ok().filter(|value| value.is_finite())?;
            Literal::f64_suffixed(value)
        }
        _ => return None,
    };
    Some(quote!(&#sign #literal))
}

/// Why the value is neither an argument nor a constant.
fn refusal(key: &str, tokens: &TokenStream) -> String {
    let found = spell(tokens);
    let text = syn::parse2::<Lit>(tokens.clone()).ok().and_then(|literal| match literal {
        Lit::ByteStr(text) => Some(String::from_utf8_lossy(&text.value()).into_owned()),
        Lit::CStr(text) => Some(text.value().to_string_lossy().into_owned()),
        Lit::Char(mark) => Some(mark.value().to_string()),
        _ => None,
    });
    let help = match (text, parts(tokens), expression::argument(tokens)) {
        (Some(text), _, _) => format!("`{}`", Literal::string(&text)),
        (None, Some(Parts::Field), _) => {
            "take the field itself as an argument, and write its name".to_owned()
        }
        (None, Some(Parts::Several), _) => SEVERAL.to_owned(),
        (None, None, Some(name)) => format!("`{name}`"),
        (None, None, None) => "take the value as an argument, and write its name".to_owned(),
    };
    messages::object_value(key, found, help)
}
