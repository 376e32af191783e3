//! Values that are more than a name.

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};

use super::{entry, misnomer, words};
use crate::diagnostics::spell;

/// What an expression has to do with more or less than one argument.
#[derive(PartialEq)]
pub(super) enum Parts {
    /// `{ name, email }`, `(a, b)` and the like: a value put together from arguments.
    Several,
    /// `user.id`
    Field,
}

pub(super) fn parts(tokens: &TokenStream) -> Option<Parts> {
    let words = words(tokens).len();
    let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
    match tokens.as_slice() {
        [TokenTree::Ident(_), rest @ ..] if is_fields(rest) => Some(Parts::Field),
        [TokenTree::Ident(this), TokenTree::Punct(_), ..] if this == "self" => Some(Parts::Field),
        [TokenTree::Ident(wrapper), TokenTree::Group(inner)] if is_wrapper(wrapper) => {
            parts(&inner.stream())
        }
        [.., TokenTree::Group(group)] if !group.stream().is_empty() => match group.delimiter() {
            Delimiter::Bracket => Some(Parts::Several),
            _ if words > 1 => Some(Parts::Several),
            Delimiter::Brace | Delimiter::Parenthesis | Delimiter::None => None,
        },
        tokens if tokens.iter().any(entry::is_comma) => Some(Parts::Several),
        _ => None,
    }
}

/// The argument of `&user`, `"user"`, `user.clone()` and `Some(user)`.
pub(super) fn argument(tokens: &TokenStream) -> Option<String> {
    let is_name =
        |word: &String| syn::parse_str::<Ident>(word).is_ok_and(|name| !is_wrapper(&name));
    let mut names = words(tokens).into_iter().filter(is_name);
    let is_method = spell(tokens).contains('.');
    names.next().filter(|_| is_method || names.next().is_none())
}

/// What others put around a value.
fn is_wrapper(name: &Ident) -> bool {
    ["Some", "Ok", "Json", "Form", "Body"].iter().any(|wrapper| name == wrapper)
}

/// Whether the tokens are `.name`, once or more often.
fn is_fields(tokens: &[TokenTree]) -> bool {
    let is_dot = |token: &TokenTree| matches!(token, TokenTree::Punct(dot) if dot.as_char() == '.');
    let is_name = |token: &TokenTree| matches!(token, TokenTree::Ident(_) | TokenTree::Literal(_));
    !tokens.is_empty()
        && tokens.chunks(2).all(|pair| match pair {
            [dot, name] => is_dot(dot) && is_name(name),
            _ => false,
        })
}

/// What is inside of `{…}`, if the tokens are that.
pub(super) fn braced(tokens: &TokenStream) -> Option<TokenStream> {
    let mut tokens = tokens.clone().into_iter();
    match (tokens.next(), tokens.next()) {
        (Some(TokenTree::Group(group)), None) if group.delimiter() == Delimiter::Brace => {
            Some(group.stream())
        }
        _ => None,
    }
}

/// The `token` of `"Bearer {token}"`.
pub(super) fn credential(tokens: &TokenStream) -> Option<String> {
    let is_marked = spell(tokens).contains(['{', '<']);
    let mut words = words(tokens).into_iter().filter(|word| !misnomer::names_own_credential(word));
    words.next().filter(|_| is_marked && words.next().is_none())
}
