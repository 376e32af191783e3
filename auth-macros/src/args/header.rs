//! Header names and values that can be checked while compiling.

use proc_macro2::{TokenStream, TokenTree};
use syn::LitStr;

use super::entry::{self, Entry};
use super::words;
use crate::diagnostics::{messages, spell};

/// Why no endpoint declares this header, if none does.
pub(super) fn refuse_name(name: &str) -> Option<String> {
    // A token of RFC 9110.
    let is_token = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
    if name.is_empty() {
        return Some(messages::header_no_name());
    }
    if let Some(offender) = name.chars().find(|c| !is_token(*c)) {
        let help = match name_like(name) {
            Some(meant) => format!("`{meant}`"),
            None => "leave letters, digits and `-`".to_owned(),
        };
        return Some(messages::header_name_invalid(name, offender.escape_debug(), help));
    }
    match name.to_ascii_lowercase().as_str() {
        _ if is_credential(name) => {
            Some(messages::header_credential(name, "name its argument with `auth`"))
        }
        "connection" | "content-length" | "host" | "keep-alive" | "proxy-connection" | "te"
        | "trailer" | "transfer-encoding" | "upgrade" => {
            Some(messages::header_of_the_transport(name))
        }
        _ => None,
    }
}

/// Whether the header carries a credential, which has a key of its own.
pub(super) fn is_credential(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    ["authorization", "proxy-authorization"].contains(&name.as_str())
}

/// A name made of the words of something that is none.
pub(super) fn name_like(text: &str) -> Option<String> {
    let is_word = |c: char| c.is_ascii_alphanumeric();
    let words: Vec<&str> = text.split(|c| !is_word(c)).filter(|word| !word.is_empty()).collect();
    (!words.is_empty()).then(|| words.join("-"))
}

/// Why a header is not written like that: `headers = { "X" = a }`, `header("X", a)`, `header = "X: a"`.
pub(super) fn refuse_form(entry: &Entry) -> Option<String> {
    let (parens, value) = (entry.parens.as_ref(), entry.value.as_ref());
    let is_header = match entry.key.to_string().as_str() {
        "headers" => true,
        // A value that is missing, or a name; what is wrong with them alone is said where they are read.
        "header" => value.is_none() != parens.is_none_or(|parens| parens.value.is_empty()),
        _ => false,
    };
    let list = [parens, value].into_iter().flatten().map(|part| &part.value);
    let pairs: Option<Vec<Pair>> = match (parens, value) {
        (Some(name), Some(value)) => pair(&name.value, &value.value).map(|pair| vec![pair]),
        _ => list.map(pairs).collect::<Option<Vec<_>>>().map(|pairs| pairs.concat()),
    };
    let written: Vec<String> = pairs
        .unwrap_or_default()
        .iter()
        .map(|(name, value)| match is_credential(name) {
            true => format!("auth = {value}"),
            false => format!("header(\"{name}\") = {value}"),
        })
        .collect();
    match written.as_slice() {
        _ if !is_header => None,
        [] if entry.key == "header" => None,
        [] => Some(messages::header_form(&entry.key, "name each header, or set them on the call")),
        written => Some(messages::header_form(&entry.key, format!("`{}`", written.join(", ")))),
    }
}

/// The name of a header and its value as it is written here.
type Pair = (String, String);

fn pairs(tokens: &TokenStream) -> Option<Vec<Pair>> {
    let elements = entry::elements(tokens.clone());
    let is_text = |tokens: &TokenStream| syn::parse2::<LitStr>(tokens.clone()).is_ok();
    if let [name, value] = elements.as_slice()
        && is_text(name)
        && text_pair(name).is_none()
    {
        return pair(name, value).map(|pair| vec![pair]);
    }
    if let [name, value] = elements.as_slice()
        && let (Some(name), Some(value)) = (labelled("name", name), labelled("value", value))
    {
        return pair(&name, &value).map(|pair| vec![pair]);
    }
    let mut found = Vec::new();
    for element in elements {
        let tokens: Vec<TokenTree> = element.clone().into_iter().collect();
        match tokens.as_slice() {
            [TokenTree::Group(group)] => found.extend(pairs(&group.stream())?),
            tokens => found.push(match entry::sides(tokens) {
                (Some(name), value) => pair(&name, &value)?,
                (None, text) => text_pair(&text)?,
            }),
        }
    }
    Some(found)
}

/// What stands behind `label =`.
fn labelled(label: &str, tokens: &TokenStream) -> Option<TokenStream> {
    let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
    match entry::sides(&tokens) {
        (Some(key), value) if spell(&key) == label => Some(value),
        _ => None,
    }
}

/// `"X-Name: value"`
fn text_pair(text: &TokenStream) -> Option<Pair> {
    let text = syn::parse2::<LitStr>(text.clone()).ok()?.value();
    let (name, value) = text.split_once(':')?;
    let name = name_like(name).filter(|meant| meant == name)?;
    let value = value.trim();
    Some((name, placeholder(value).map_or_else(|| format!("{value:?}"), str::to_owned)))
}

fn pair(name: &TokenStream, value: &TokenStream) -> Option<Pair> {
    let text = syn::parse2::<LitStr>(name.clone()).map(|name| name.value());
    let name = text.ok().or_else(|| name_like(&spell(name)))?;
    let text = syn::parse2::<LitStr>(value.clone()).map(|value| value.value());
    let value = match (text, words(value).as_slice()) {
        (Ok(text), _) => placeholder(&text).map_or_else(|| spell(value), str::to_owned),
        (Err(_), [word]) => word.clone(),
        (Err(_), _) => return None,
    };
    Some((name, value))
}

/// The name of what would be a placeholder in a path or elsewhere: `<name>`, `{name}`, `${name}`.
pub(crate) fn placeholder(value: &str) -> Option<&str> {
    let inner = value.trim_start_matches(['$', '#']).trim_matches(['<', '>', '{', '}']);
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let is_marked = value.starts_with(['<', '{', '$', '#']) && value.ends_with(['>', '}']);
    let is_name =
        inner.starts_with(|c: char| c.is_alphabetic() || c == '_') && inner.chars().all(is_word);
    (is_marked && is_name).then_some(inner)
}

/// Visible ASCII, with spaces only inside.
pub(super) fn is_value(value: &str) -> bool {
    !value.is_empty() && value.trim() == value && value.bytes().all(|b| (b' '..=b'~').contains(&b))
}
