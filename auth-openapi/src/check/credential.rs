//! Whether a request carries what the document wants it to be allowed by.

use http::HeaderMap;
use http::header::AUTHORIZATION;

use super::finding::Finding;
use super::parameter::pairs;
use crate::document::{Document, Operation};
use crate::node::Node;

pub(super) fn check(
    document: &Document,
    operation: &Operation<'_>,
    query: &str,
    headers: &HeaderMap,
    findings: &mut Vec<Finding>,
) {
    let security = operation.security();
    if security.is_empty() {
        if headers.contains_key(AUTHORIZATION) {
            let message = "the operation takes no credential";
            findings.push(Finding::unknown("header.authorization", message));
        }
        return;
    }
    let carries = |scheme: &&str| match scheme_of(document, scheme) {
        Some(scheme) => is_carried(scheme, query, headers),
        None => true,
    };
    if !security.iter().any(|schemes| schemes.iter().all(&carries)) {
        let alternatives: Vec<_> = security.iter().map(|schemes| schemes.join(" and ")).collect();
        let message = format!("the operation needs {}", alternatives.join(" or "));
        findings.push(Finding::missing("credential", message));
    }
}

fn scheme_of<'d>(document: &'d Document, name: &str) -> Option<&'d Node> {
    let schemes = document.root().pointer("/components/securitySchemes")?;
    document.resolve(schemes.get(name)?)
}

fn is_carried(scheme: &Node, query: &str, headers: &HeaderMap) -> bool {
    let text = |key| scheme.get(key).and_then(Node::as_str).unwrap_or_default();
    let name = text("name");
    let authorization = |scheme: &str| {
        let value = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok());
        value
            .and_then(|value| value.split_once(' '))
            .is_some_and(|(begin, _)| begin.eq_ignore_ascii_case(scheme))
    };
    match (text("type"), text("in")) {
        ("http", _) => authorization(text("scheme")),
        ("oauth2" | "openIdConnect", _) => authorization("bearer"),
        ("apiKey", "header") => headers.contains_key(name),
        ("apiKey", "query") => pairs(query).iter().any(|(other, _)| other == name),
        // Cookies and certificates are not looked at.
        _ => true,
    }
}

/// The parameters in the query that are keys.
pub(super) fn query_names(document: &Document, operation: &Operation<'_>) -> Vec<String> {
    let security = operation.security();
    let schemes = security.iter().flatten().filter_map(|name| scheme_of(document, name));
    schemes
        .filter(|scheme| scheme.get("in").and_then(Node::as_str) == Some("query"))
        .filter_map(|scheme| scheme.get("name")?.as_str().map(str::to_owned))
        .collect()
}
