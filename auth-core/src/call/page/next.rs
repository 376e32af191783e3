//! From one page to the next: what a page says about its successor, and the request that follows
//! from it.

use std::fmt::{self, Debug, Display};

use serde_json::{Map, Value};
use url::{Url, form_urlencoded};

use crate::body::Body;
use crate::request::Request;
use crate::url::push_pair;

/// The request that asked for a page. [`Page::next`](crate::Page::next) reads its query, or its
/// JSON body.
#[derive(Clone, Copy)]
pub struct PageRequest<'a> {
    query: &'a str,
    body: Option<&'a Body>,
}

impl<'a> PageRequest<'a> {
    pub(super) fn new(request: &'a Request) -> Self {
        Self { query: split(&request.target).1, body: request.body.as_ref() }
    }

    /// The first value of a query parameter, decoded.
    #[must_use]
    pub fn query(&self, key: &str) -> Option<String> {
        let mut pairs = form_urlencoded::parse(self.query.as_bytes());
        pairs.find(|(name, _)| name == key).map(|(_, value)| value.into_owned())
    }

    /// The first value of a query parameter, if it is a number.
    #[must_use]
    pub fn number(&self, key: &str) -> Option<u64> {
        self.query(key)?.parse().ok()
    }

    /// A member of the request's JSON body; `None` if it is not there or `null`, or if the body is
    /// not a JSON object.
    #[must_use]
    pub fn json(&self, key: &str) -> Option<Value> {
        let value = object(self.body).ok()?.remove(key)?;
        (!value.is_null()).then_some(value)
    }
}

// The body may contain secrets.
impl Debug for PageRequest<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PageRequest").field("query", &self.query).finish_non_exhaustive()
    }
}

/// The members of a JSON body.
fn object(body: Option<&Body>) -> Result<Map<String, Value>, String> {
    let bytes = body.and_then(Body::bytes).ok_or("the request has no body")?;
    // An error of serde_json may show a part of the body, which may contain secrets.
    serde_json::from_slice(bytes).map_err(|_| "the request's body is not a JSON object".to_owned())
}

/// How to ask for the next page.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub struct Next(Step);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
    End,
    Query(Vec<(&'static str, String)>),
    Json(Map<String, Value>),
    Link(String),
}

impl Next {
    /// There is no next page: this one was the last.
    pub fn end() -> Self {
        Self(Step::End)
    }

    /// The same request with these query parameters. They replace parameters of the same names.
    pub fn query<V: Display>(pairs: impl IntoIterator<Item = (&'static str, V)>) -> Self {
        let pairs = pairs.into_iter().map(|(key, value)| (key, value.to_string()));
        Self(Step::Query(pairs.collect()))
    }

    /// The same request with these members of its JSON body. They replace members of the same names.
    ///
    /// ```
    /// use auth_core::{Next, Page, PageRequest};
    ///
    /// /// The answer to `{"text": "…", "page": 2}`.
    /// #[derive(serde::Deserialize)]
    /// struct Found {
    ///     users: Vec<String>,
    /// }
    ///
    /// impl Page for Found {
    ///     type Item = String;
    ///
    ///     fn next(&self, request: &PageRequest<'_>) -> Next {
    ///         if self.users.is_empty() {
    ///             return Next::end();
    ///         }
    ///         let page = request.json("page").and_then(|page| page.as_u64()).unwrap_or(0);
    ///         Next::json([("page", page + 1)])
    ///     }
    ///
    ///     fn into_items(self) -> Vec<String> {
    ///         self.users
    ///     }
    /// }
    /// ```
    pub fn json<V: Into<Value>>(members: impl IntoIterator<Item = (&'static str, V)>) -> Self {
        let members = members.into_iter().map(|(key, value)| (key.to_owned(), value.into()));
        Self(Step::Json(members.collect()))
    }

    /// The URL of the next page, as this page names it: absolute or relative. An empty one means
    /// that there is no next page.
    ///
    /// Only its query is used. A URL with another origin or path is an error, because the
    /// credential would go there.
    pub fn link(url: impl Into<String>) -> Self {
        let url = url.into();
        if url.is_empty() { Self::end() } else { Self(Step::Link(url)) }
    }

    /// The same request with the query parameter `key` increased by `count`, the number of items on
    /// this page.
    ///
    /// There is no next page if this one has no items, or if `total` items were seen.
    pub fn offset(
        key: &'static str,
        request: &PageRequest<'_>,
        count: usize,
        total: Option<u64>,
    ) -> Self {
        let offset = request.number(key).unwrap_or(0).saturating_add(count as u64);
        if count == 0 || total.is_some_and(|total| offset >= total) {
            return Self::end();
        }
        Self::query([(key, offset)])
    }

    /// Where the next page is; `None` if there is none.
    pub(super) fn target(self, request: &Request) -> Result<Option<Target>, String> {
        match self.0 {
            Step::End => Ok(None),
            Step::Query(pairs) => with_pairs(&pairs, &request.target).map(Target::Url).map(Some),
            Step::Json(members) => Ok(Some(Target::Json(members))),
            Step::Link(link) => linked(&link, request).map(Target::Url).map(Some),
        }
    }
}

/// Where a page is: what differs between the requests for two pages.
pub(super) enum Target {
    /// The path and query.
    Url(String),
    /// These members of the JSON body.
    Json(Map<String, Value>),
}

/// Replaces members of a request's JSON body.
pub(super) fn replace_members(
    request: &mut Request,
    members: &Map<String, Value>,
) -> Result<(), String> {
    let mut body = object(request.body.as_ref())
        .map_err(|why| format!("the next page cannot be asked for with a JSON body: {why}"))?;
    body.extend(members.clone());
    request.body = Some(Value::Object(body).to_string().into());
    Ok(())
}

/// A target with other query parameters.
fn with_pairs(pairs: &[(&'static str, String)], target: &str) -> Result<String, String> {
    let (path, query) = split(target);
    let mut target = path.to_owned();
    let is_replaced = |pair: &str| {
        let mut parsed = form_urlencoded::parse(pair.as_bytes());
        parsed.next().is_some_and(|(name, _)| pairs.iter().any(|(key, _)| name == *key))
    };
    let kept: Vec<&str> =
        query.split('&').filter(|pair| !pair.is_empty() && !is_replaced(pair)).collect();
    if !kept.is_empty() {
        target.push('?');
        target.push_str(&kept.join("&"));
    }
    for (key, value) in pairs {
        push_pair(&mut target, key, value)
            .map_err(|bad| format!("the next page's `{key}` {bad}"))?;
    }
    Ok(target)
}

/// The path and query of a link, if it points to the same list.
fn linked(link: &str, request: &Request) -> Result<String, String> {
    let base = &request.client.settings().base;
    let (path, _) = split(&request.target);
    let here = Url::parse(&base.with_path(path)).map_err(|error| error.to_string())?;
    let there = Url::options()
        .base_url(Some(&here))
        .parse(link)
        .map_err(|error| format!("the link to the next page is not a URL: {error}"))?;
    if there.origin() != here.origin() || !there.username().is_empty() || there.password().is_some()
    {
        let origin = there.origin().ascii_serialization();
        return Err(format!("the link to the next page points to another origin, {origin}"));
    }
    if there.path() != here.path() {
        return Err("the link to the next page points to another path".to_owned());
    }
    Ok(match there.query() {
        // A server may repeat what is added to each request anyway.
        Some(query) => match request.without_secrets(query) {
            query if query.is_empty() => path.to_owned(),
            query => format!("{path}?{query}"),
        },
        None => path.to_owned(),
    })
}

/// Splits a target into its path and its query.
pub(super) fn split(target: &str) -> (&str, &str) {
    target.split_once('?').unwrap_or((target, ""))
}
