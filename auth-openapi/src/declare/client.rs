//! The client that the calls are of.

use super::access::{Access, Scheme};
use super::ident;
use super::{Style, prose, words};
use crate::document::Document;
use crate::node::Node;

/// What is known of the client.
#[derive(Clone, Debug)]
pub(super) struct Client {
    pub(super) name: String,
    pub(super) title: String,
    pub(super) docs: Vec<String>,
    pub(super) base_url: Option<String>,
    pub(super) url_docs: Vec<String>,
    pub(super) schemes: Vec<Scheme>,
    /// The module with the models that more than one module needs.
    pub(super) shared: String,
}

impl Client {
    pub(super) fn new(
        document: &Document,
        style: &Style,
        access: &Access,
        remarks: &mut Vec<String>,
    ) -> Self {
        let info = |key: &str| {
            let info = document.root().get("info");
            info.and_then(|info| info.get(key)?.as_str()).unwrap_or_default().trim().to_owned()
        };
        let title = info("title");
        let name = style.client.clone().unwrap_or_else(|| name(&title));
        let plain = prose::paragraphs(&title).join(" ");
        let title = if plain.is_empty() { name.clone() } else { plain };
        let mut docs = vec![format!("{}.", title.trim_end_matches('.'))];
        let title = title.strip_prefix("The ").map_or(title.clone(), |rest| format!("the {rest}"));
        docs.extend(prose::ended(prose::paragraphs(&info("description"))));
        let link = document.root().pointer("/externalDocs/url").and_then(Node::as_str);
        docs.extend(link.and_then(safe_link).map(|link| format!("<{link}>")));
        let mut schemes = access.scheme(document);
        if schemes.len() > 1 {
            let others = schemes.split_off(1);
            for other in others {
                match other {
                    Scheme::Header(_) => schemes.push(other),
                    other => remarks.push(format!("a second credential is not sent: {other:?}")),
                }
            }
        }
        let (base_url, url_docs) = base_url(document, remarks);
        Self { name, title, docs, base_url, url_docs, schemes, shared: "model".to_owned() }
    }
}

/// The client's type: the title without the words that say what it is.
fn name(title: &str) -> String {
    let mut words = words::words(&title.replace("'s", "").replace("’s", ""));
    let is_filler = |word: &String| {
        ["api", "rest", "http", "service", "server", "openapi", "swagger", "the", "specification"]
            .contains(&word.as_str())
            || word.strip_prefix('v').is_some_and(|v| v.bytes().all(|b| b.is_ascii_digit()))
    };
    let all = words.clone();
    words.retain(|word| !is_filler(word));
    let words = if words.is_empty() { all } else { words };
    let words: Vec<String> = words.into_iter().take(3).collect();
    let name = ident::upper(&words.join(" "), "Api");
    if ident::is_type_of_rust(&name) { format!("{name}Client") } else { name }
}

/// A link that may stand between `<` and `>`.
pub(super) fn safe_link(link: &str) -> Option<String> {
    let has_scheme = link.starts_with("https://") || link.starts_with("http://");
    let is_plain = link.chars().all(|c| c.is_ascii_graphic() && !"<>\"`\\".contains(c));
    (has_scheme && is_plain).then(|| link.to_owned())
}

/// The URL of the first server, and what is said of it.
fn base_url(document: &Document, remarks: &mut Vec<String>) -> (Option<String>, Vec<String>) {
    let servers = document.root().get("servers").map(Node::items).unwrap_or_default();
    let urls: Vec<String> = servers.iter().map(url).collect();
    let usable = |url: &&String| {
        let rest = url.strip_prefix("https://").or(url.strip_prefix("http://"));
        let is_plain = url.chars().all(|c| c.is_ascii_graphic() && !"{}<>\"`\\?#@".contains(c));
        is_plain && rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
    };
    let Some(first) = urls.iter().find(usable) else {
        if !urls.is_empty() {
            remarks.push("no server has a whole URL: `new` takes the base URL".to_owned());
        }
        return (None, Vec::new());
    };
    let mut docs = vec!["The default base URL.".to_owned()];
    let others: Vec<String> = urls
        .iter()
        .filter(usable)
        .filter(|url| *url != first)
        .map(|url| format!("<{url}>"))
        .collect();
    if !others.is_empty() {
        docs.push(format!("Others are {}.", others.join(", ")));
    }
    let host =
        first.strip_prefix("http://").map(|rest| rest.split(['/', ':']).next().unwrap_or_default());
    let is_local = host.is_some_and(|host| host == "localhost" || host == "127.0.0.1");
    let url = match host {
        Some(_) if !is_local => {
            remarks.push(format!("the server {first} is not encrypted: `https` is declared"));
            first.replacen("http://", "https://", 1)
        }
        _ => first.clone(),
    };
    (Some(url.trim_end_matches('/').to_owned()), docs)
}

/// The URL of a server, its variables at their defaults.
fn url(server: &Node) -> String {
    let mut url = server.get("url").and_then(Node::as_str).unwrap_or_default().trim().to_owned();
    for (name, variable) in server.get("variables").into_iter().flat_map(Node::entries) {
        let default = variable.get("default").and_then(Node::as_str).unwrap_or_default();
        url = url.replace(&format!("{{{name}}}"), default);
    }
    url
}
