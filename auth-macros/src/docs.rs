//! The documentation of the method: the author's, then what the annotation says.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Attribute, Expr, ExprLit, Lit, Meta};

use crate::http_method::Semantics;
use crate::model::{Endpoint, Step};

/// The attributes of the method with ours among them.
pub(crate) fn attributes(endpoint: &Endpoint<'_>) -> Vec<TokenStream> {
    let attrs = &endpoint.callable().method.attrs;
    let mut attributes: Vec<TokenStream> = attrs.iter().map(ToTokens::to_token_stream).collect();
    let headings = headings(attrs);
    // Above the author's first section, not in it; a block comment cannot be split.
    let section = headings.first().filter(|heading| heading.line == 0).map(|heading| heading.attr);
    let place = section.unwrap_or(attrs.len());
    let before = attrs.iter().take(place).rfind(|attr| attr.path().is_ident("doc"));
    let is_apart = before.is_none_or(|attr| doc_text(attr).trim().is_empty());
    let summary = (!is_apart).then(String::new).into_iter().chain(summary(endpoint));
    let summary = summary.chain(section.map(|_| String::new())).map(line);
    attributes.splice(place..place, summary);
    if !headings.iter().any(|heading| heading.title == "Errors") {
        attributes.extend(errors(endpoint).into_iter().map(line));
    }
    attributes
}

fn line(text: impl AsRef<str>) -> TokenStream {
    let text = match text.as_ref() {
        "" => String::new(),
        text => format!(" {text}"),
    };
    quote!(#[doc = #text])
}

/// The wire contract, and what is not obvious about retries.
fn summary(endpoint: &Endpoint<'_>) -> Vec<String> {
    let wire = endpoint.wire();
    let mut lines = vec![format!("`{}`", format!("{} {}", wire.verb, wire.url).trim_end())];
    for step in endpoint.steps() {
        if let Step::SecretQuery { key, .. } = step {
            let note = format!(
                "The secret `{key}` stands in the query. Servers and proxies log it with the URL."
            );
            lines.extend([String::new(), note]);
        }
    }
    if let Some(scheme) = wire.scheme {
        let note = format!("Authorized by the scheme `{scheme}` of the client's credential.");
        lines.extend([String::new(), note]);
    }
    if wire.success.iter().any(|status| *status >= 300) {
        let note = "A redirect is not followed. With `.response()`, the call gives its status and its header `location`.";
        lines.extend([String::new(), note.to_owned()]);
    }
    let retries = match wire.semantics {
        Semantics::Safe | Semantics::Idempotent => return lines,
        Semantics::NonIdempotent => "Not retried after an ambiguous failure.".to_owned(),
        Semantics::Keyed(header) => {
            format!("One key in header `{header}` is sent on every attempt.")
        }
    };
    lines.extend([String::new(), retries]);
    lines
}

fn errors(endpoint: &Endpoint<'_>) -> Vec<String> {
    let error = endpoint.root().error_link();
    let success = match endpoint.wire().success {
        [] => "2xx".to_owned(),
        [only] => only.to_string(),
        [first @ .., last] => {
            let first: Vec<String> = first.iter().map(ToString::to_string).collect();
            format!("{} or {last}", first.join(", "))
        }
    };
    vec![
        String::new(),
        "# Errors".to_owned(),
        String::new(),
        format!("Awaiting the call gives an [`Error`]({error}) if"),
        String::new(),
        "- an argument cannot be sent, in which case nothing is;".to_owned(),
        "- no response arrives in time;".to_owned(),
        format!("- the status is not {success};"),
        "- the response is larger than the client allows, or does not decode.".to_owned(),
    ]
}

/// A heading of the author's: the attribute and the line of it that it stands on.
struct Heading {
    attr: usize,
    line: usize,
    title: String,
}

fn headings(attrs: &[Attribute]) -> Vec<Heading> {
    let mut headings = Vec::new();
    let mut in_code = false;
    for (attr, text) in attrs.iter().map(doc_text).enumerate() {
        for (line, text) in text.lines().map(str::trim).enumerate() {
            if text.starts_with("```") || text.starts_with("~~~") {
                in_code = !in_code;
            } else if text.starts_with('#') && !in_code {
                let title = text.trim_start_matches('#').trim().to_owned();
                headings.push(Heading { attr, line, title });
            }
        }
    }
    headings
}

/// The text of a doc comment; empty for other attributes.
fn doc_text(attr: &Attribute) -> String {
    match &attr.meta {
        Meta::NameValue(doc) if doc.path.is_ident("doc") => match &doc.value {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => text.value(),
            _ => String::new(),
        },
        _ => String::new(),
    }
}
