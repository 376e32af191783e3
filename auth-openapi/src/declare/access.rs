//! Whose credential a call carries, and what the client's own is.

use crate::document::{Document, Operation};
use crate::node::Node;

/// The client's own credential.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Access {
    /// The names of the security schemes that it is for, the most common first.
    pub(super) schemes: Vec<String>,
    /// Whether the document says of any operation that it needs a credential.
    says_who: bool,
}

/// Whose credential one call carries.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Whose {
    Client,
    Nobody,
    Argument,
}

/// How a credential is sent.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Scheme {
    Bearer,
    Basic,
    /// In the header of this name.
    Header(String),
    /// In the query under this key.
    Query(String),
    /// In the cookie of this name.
    Cookie(String),
}

impl Access {
    pub(super) fn new(document: &Document, client_schemes: &[String]) -> Self {
        let mut counts: Vec<(Vec<&str>, usize)> = Vec::new();
        for operation in document.operations() {
            for alternative in operation.security() {
                match counts.iter_mut().find(|(known, _)| *known == alternative) {
                    Some((_, count)) => *count += 1,
                    None if alternative.is_empty() => {}
                    None => counts.push((alternative, 1)),
                }
            }
        }
        let says_who = !counts.is_empty();
        if !client_schemes.is_empty() {
            return Self { schemes: client_schemes.to_vec(), says_who };
        }
        let most = counts.iter().map(|(_, count)| *count).max();
        let common = counts.into_iter().find(|(_, count)| Some(*count) == most);
        let declared = || schemes(document).map(|(name, _)| vec![name]).next();
        let names = common.map(|(names, _)| names).or_else(declared).unwrap_or_default();
        Self { schemes: names.into_iter().map(str::to_owned).collect(), says_who }
    }

    pub(super) fn of(&self, operation: &Operation<'_>) -> Whose {
        let alternatives = operation.security();
        let is_own = |scheme: &&str| self.schemes.iter().any(|own| own == scheme);
        if !self.says_who || self.schemes.is_empty() {
            Whose::Client
        } else if alternatives.is_empty() {
            Whose::Nobody
        } else if alternatives
            .iter()
            .any(|schemes| schemes.is_empty() || schemes.iter().any(|s| is_own(&s)))
        {
            Whose::Client
        } else {
            Whose::Argument
        }
    }

    /// How the client sends its credential; several parts where it has more than one.
    pub(super) fn scheme(&self, document: &Document) -> Vec<Scheme> {
        let named = self.schemes.iter().filter_map(|wanted| {
            let node = schemes(document).find(|(name, _)| name == wanted)?.1;
            scheme(document.resolve(node)?)
        });
        named.collect()
    }
}

fn schemes(document: &Document) -> impl Iterator<Item = (&str, &Node)> {
    let schemes = document.root().pointer("/components/securitySchemes");
    schemes.into_iter().flat_map(Node::entries)
}

fn scheme(node: &Node) -> Option<Scheme> {
    let text = |key: &str| node.get(key).and_then(Node::as_str).unwrap_or_default();
    let name = || text("name").to_owned();
    match (text("type"), text("in")) {
        ("http", _) if text("scheme").eq_ignore_ascii_case("basic") => Some(Scheme::Basic),
        ("http" | "oauth2" | "openIdConnect", _) => Some(Scheme::Bearer),
        ("apiKey", "header") if text("name").eq_ignore_ascii_case("authorization") => {
            Some(Scheme::Bearer)
        }
        ("apiKey", "header") => Some(Scheme::Header(name())),
        ("apiKey", "query") => Some(Scheme::Query(name())),
        ("apiKey", "cookie") => Some(Scheme::Cookie(name())),
        _ => None,
    }
}
