//! Values of the query that have an entry of their own: secrets, and what belongs into the path.

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::LitStr;
use syn::ext::IdentExt;

use super::entry::{self, Entry};
use super::{Key, Reader, SecretQuery, as_name, words};
use crate::diagnostics::{Located, Site, messages, spell};
use crate::path;

/// A query that is written as an entry of its own.
pub(crate) struct Query {
    pub(crate) key: Ident,
    pub(crate) site: Site,
    pub(crate) parts: Vec<QueryPart>,
}

/// The key on the wire, where it has another name than the argument, and the argument or the text.
pub(crate) struct QueryPart {
    pub(crate) key: Option<String>,
    pub(crate) value: QueryValue,
}

pub(crate) enum QueryValue {
    Argument(String),
    Text(String),
}

impl Reader {
    pub(super) fn read_secret_query(&mut self, entry: &Entry, key: &Key) {
        let (Some(name), Some(value)) = (&entry.parens, &entry.value) else {
            return;
        };
        let wire = syn::parse2::<LitStr>(name.value.clone()).map(|text| text.value());
        let checked = match &wire {
            Ok(wire) if !wire.is_empty() => {
                path::check_query_key(wire).map_err(|error| error.to_string())
            }
            _ => {
                let meant = as_name(&name.value, name.site).map(|name| name.value);
                let help = match meant {
                    Some(meant) => {
                        format!("`secret_query(\"{meant}\") = {}`", spell(&value.value))
                    }
                    None => "put the key there as the provider documents it, in quotes".to_owned(),
                };
                Err(messages::secret_query_key(spell(&name.value), help))
            }
        };
        if let Err(message) = checked {
            return self.errors.push(name.site, message);
        }
        let wire = Located { value: wire.unwrap_or_default(), site: name.site };
        let mut earlier = self.arguments.secret_queries.iter();
        if earlier.any(|earlier| earlier.key.value == wire.value) {
            let entry = format!("secret_query(\"{}\")", wire.value);
            self.errors.push(name.site, messages::key_twice(entry));
        } else if syn::parse2::<LitStr>(value.value.clone()).is_ok() {
            self.errors.push(value.site, messages::auth_literal());
        } else if let Some(argument) = self.argument(entry, key) {
            self.arguments.secret_queries.push(SecretQuery { key: wire, argument });
        }
    }
}

/// What `query = limit`, `query(limit, order_by = order)` and `query = "<limit>&all=true"` would send.
pub(super) fn parts(entry: &Entry) -> Vec<QueryPart> {
    if let (Some(key), Some(value)) = (&entry.parens, &entry.value) {
        // `query("limit") = limit`
        let key = words(&key.value).pop();
        let part = |part: QueryPart| QueryPart { key: part.key.or_else(|| key.clone()), ..part };
        return query_parts(&value.value).into_iter().map(part).collect();
    }
    let lists = [&entry.parens, &entry.value].into_iter().flatten();
    lists.flat_map(|list| query_parts(&list.value)).collect()
}

fn query_parts(tokens: &TokenStream) -> Vec<QueryPart> {
    let mut parts = Vec::new();
    let elements = entry::elements(tokens.clone());
    // `("limit", limit)`
    if let [key, value] = elements.as_slice()
        && syn::parse2::<LitStr>(key.clone()).is_ok()
        && let (Some(key), Ok(value)) = (words(key).pop(), syn::parse2::<Ident>(value.clone()))
    {
        return vec![QueryPart {
            key: Some(key),
            value: QueryValue::Argument(value.unraw().to_string()),
        }];
    }
    for element in elements {
        let element: Vec<TokenTree> = element.into_iter().collect();
        if let [TokenTree::Group(group)] = element.as_slice() {
            parts.extend(query_parts(&group.stream()));
            continue;
        }
        let (key, value) = entry::sides(&element);
        let key = key.and_then(|key| words(key).pop());
        let text = syn::parse2::<LitStr>(value.clone()).map(|text| text.value());
        let value = match text {
            Ok(text) if key.is_some() || text.contains(['<', '=', '&']) => {
                QueryValue::Text(text.trim_start_matches('?').to_owned())
            }
            _ => match words(value).pop() {
                Some(word) => QueryValue::Argument(word),
                None => continue,
            },
        };
        parts.push(QueryPart { key, value });
    }
    parts
}
