//! The arguments of an `#[endpoint]`, as far as they concern the wire.

use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Attribute, Ident, Lit, LitStr, Token, parenthesized};

/// The entries of an annotation, in their order.
pub(super) struct Annotation {
    entries: Vec<Entry>,
}

struct Entry {
    key: String,
    /// What stands in parentheses behind the key, if it is a text.
    name: Option<String>,
    value: Value,
}

/// What stands behind `=`.
pub(super) enum Value {
    Name(String),
    Text(String),
    /// `scheme("name")`
    Scheme(String),
    /// Anything else, such as the object of `json = { … }`, or nothing.
    Other,
}

impl Annotation {
    /// The `#[endpoint]` among `attributes`.
    pub(super) fn of(attributes: &[Attribute]) -> syn::Result<Option<Self>> {
        let Some(attribute) = attributes.iter().find(|attribute| is(attribute, "endpoint")) else {
            return Ok(None);
        };
        let entries =
            attribute.parse_args_with(Punctuated::<Entry, Token![,]>::parse_terminated)?;
        Ok(Some(Self { entries: entries.into_iter().collect() }))
    }

    pub(super) fn value(&self, key: &str) -> Option<&Value> {
        self.entries.iter().find(|entry| entry.key == key).map(|entry| &entry.value)
    }

    /// The keys of secrets in the query.
    pub(super) fn secret_queries(&self) -> impl Iterator<Item = &str> {
        let entries = self.entries.iter().filter(|entry| entry.key == "secret_query");
        entries.filter_map(|entry| entry.name.as_deref())
    }

    /// The names of headers, in lower case.
    pub(super) fn headers(&self) -> Vec<String> {
        let name = |entry: &Entry| match (entry.key.as_str(), &entry.value) {
            ("header", _) => entry.name.as_deref().map(str::to_ascii_lowercase),
            ("idempotency_key", Value::Text(name)) => Some(name.to_ascii_lowercase()),
            _ => None,
        };
        self.entries.iter().filter_map(name).collect()
    }
}

impl Parse for Entry {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let key: Ident = input.call(Ident::parse_any)?;
        let name = if input.peek(syn::token::Paren) {
            let content;
            parenthesized!(content in input);
            let name = content.peek(LitStr).then(|| content.parse::<LitStr>()).transpose()?;
            skip(&content)?;
            name.map(|name| name.value())
        } else {
            None
        };
        let value = if input.parse::<Option<Token![=]>>()?.is_some() {
            value(input)?
        } else {
            Value::Other
        };
        Ok(Self { key: key.to_string(), name, value })
    }
}

fn value(input: ParseStream<'_>) -> syn::Result<Value> {
    let value = if input.peek(LitStr) {
        match input.parse::<Lit>()? {
            Lit::Str(text) => Value::Text(text.value()),
            _ => Value::Other,
        }
    } else if input.peek(Ident::peek_any) {
        let name = input.call(Ident::parse_any)?;
        if name == "scheme" && input.peek(syn::token::Paren) {
            let content;
            parenthesized!(content in input);
            Value::Scheme(content.parse::<LitStr>()?.value())
        } else {
            Value::Name(name.to_string().trim_start_matches("r#").to_owned())
        }
    } else {
        Value::Other
    };
    if input.is_empty() || input.peek(Token![,]) {
        return Ok(value);
    }
    skip(input)?;
    Ok(Value::Other)
}

/// Passes over everything up to a comma.
pub(super) fn skip(input: ParseStream<'_>) -> syn::Result<()> {
    while !input.is_empty() && !input.peek(Token![,]) {
        input.step(|cursor| match cursor.token_tree() {
            Some((_, rest)) => Ok(((), rest)),
            None => Err(cursor.error("the end")),
        })?;
    }
    Ok(())
}

fn is(attribute: &Attribute, name: &str) -> bool {
    attribute.path().segments.last().is_some_and(|segment| segment.ident == name)
}

pub(super) fn has(attributes: &[Attribute], name: &str) -> bool {
    attributes.iter().any(|attribute| is(attribute, name))
}

/// The texts of `#[doc(alias = "a")]` and `#[doc(alias("a", "b"))]`.
pub(super) fn aliases(attributes: &[Attribute]) -> Vec<String> {
    let mut aliases = Vec::new();
    for attribute in attributes.iter().filter(|attribute| is(attribute, "doc")) {
        // What is no list of words is a sentence: `#[doc = "…"]`.
        let _ = attribute.parse_nested_meta(|meta| {
            if !meta.path.is_ident("alias") {
                return skip(meta.input);
            }
            let texts = if meta.input.peek(Token![=]) {
                vec![meta.value()?.parse::<LitStr>()?]
            } else {
                let content;
                parenthesized!(content in meta.input);
                content
                    .call(Punctuated::<LitStr, Token![,]>::parse_terminated)?
                    .into_iter()
                    .collect()
            };
            aliases.extend(texts.iter().map(LitStr::value));
            Ok(())
        });
    }
    aliases
}

/// Whether there is a `#[cfg(test)]`.
pub(super) fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        is(attribute, "cfg") && attribute.parse_args::<Ident>().is_ok_and(|ident| ident == "test")
    })
}
