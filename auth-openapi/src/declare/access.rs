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

/// What one call carries.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Needed {
    pub(super) whose: Whose,
    /// What its caller gives beside that.
    pub(super) others: Vec<Scheme>,
    pub(super) remark: Option<String>,
}

impl From<Whose> for Needed {
    fn from(whose: Whose) -> Self {
        Self { whose, others: Vec::new(), remark: None }
    }
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

    pub(super) fn of(&self, document: &Document, operation: &Operation<'_>) -> Needed {
        let alternatives = operation.security();
        let is_own = |scheme: &&str| self.schemes.iter().any(|own| own == scheme);
        if !self.says_who || self.schemes.is_empty() {
            return Needed::from(Whose::Client);
        }
        if alternatives.is_empty() {
            return Needed::from(Whose::Nobody);
        }
        if alternatives.iter().any(|schemes| schemes.iter().all(&is_own)) {
            return Needed::from(Whose::Client);
        }
        let own = |schemes: &Vec<&str>| schemes.iter().filter(|scheme| is_own(scheme)).count();
        let best = alternatives.iter().map(own).max();
        let chosen = alternatives.iter().find(|schemes| Some(own(schemes)) == best);
        let (mut others, mut is_token) = (Vec::new(), false);
        for name in chosen.into_iter().flatten().filter(|scheme| !is_own(scheme)) {
            match named(document, name) {
                Some(Scheme::Bearer | Scheme::Basic) | None => is_token = true,
                Some(other) => others.push(other),
            }
        }
        let is_bearer = |scheme: &Scheme| matches!(scheme, Scheme::Bearer | Scheme::Basic);
        let is_sent = self.scheme(document).first().is_none_or(is_bearer);
        let has_own = best.is_some_and(|count| count > 0);
        let whose = match (has_own, is_token) {
            (true, _) => Whose::Client,
            (false, true) => Whose::Argument,
            (false, false) => Whose::Nobody,
        };
        let remark = (is_token && (has_own || !is_sent)).then(|| {
            "its token is not sent as the document wants: see the client's credential".to_owned()
        });
        Needed { whose, others, remark }
    }

    /// How the client sends its credential; several parts where it has more than one.
    pub(super) fn scheme(&self, document: &Document) -> Vec<Scheme> {
        self.schemes.iter().filter_map(|name| named(document, name)).collect()
    }
}

fn schemes(document: &Document) -> impl Iterator<Item = (&str, &Node)> {
    let schemes = document.root().pointer("/components/securitySchemes");
    schemes.into_iter().flat_map(Node::entries)
}

fn named(document: &Document, wanted: &str) -> Option<Scheme> {
    let node = schemes(document).find(|(name, _)| *name == wanted)?.1;
    scheme(document.resolve(node)?)
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
