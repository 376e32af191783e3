//! An operation and its parts, with references followed.

use super::Document;
use crate::node::Node;

/// The keys of a path's operations, and the methods.
pub(super) const METHODS: [(&str, &str); 8] = [
    ("get", "GET"),
    ("put", "PUT"),
    ("post", "POST"),
    ("delete", "DELETE"),
    ("options", "OPTIONS"),
    ("head", "HEAD"),
    ("patch", "PATCH"),
    ("trace", "TRACE"),
];

/// Whether OpenAPI does not count a header as a parameter, whatever a document says.
pub(crate) fn is_no_parameter(header: &str) -> bool {
    ["accept", "content-type", "authorization"].iter().any(|name| name.eq_ignore_ascii_case(header))
}

/// One method of one path.
#[derive(Clone, Copy, Debug)]
pub struct Operation<'d> {
    document: &'d Document,
    method: &'static str,
    path: &'d str,
    item: &'d Node,
    node: &'d Node,
}

/// A parameter of an operation.
#[derive(Clone, Copy, Debug)]
pub struct Parameter<'d> {
    /// Its name on the wire.
    pub name: &'d str,
    /// `path`, `query`, `header` or `cookie`.
    pub location: &'d str,
    /// Whether a request must have it.
    pub is_required: bool,
    /// Everything that the document says of it.
    pub node: &'d Node,
}

/// The body of a request.
#[derive(Clone, Copy, Debug)]
pub struct Body<'d> {
    /// Whether a request must have it.
    pub is_required: bool,
    /// Everything that the document says of it.
    pub node: &'d Node,
}

/// A response of an operation.
#[derive(Clone, Copy, Debug)]
pub struct Response<'d> {
    /// `200`, `4XX` or `default`.
    pub status: &'d str,
    /// Everything that the document says of it.
    pub node: &'d Node,
}

impl<'d> Operation<'d> {
    pub(super) fn new(
        document: &'d Document,
        method: &'static str,
        path: &'d str,
        item: &'d Node,
        node: &'d Node,
    ) -> Self {
        Self { document, method, path, item, node }
    }

    /// The method, in upper case.
    #[must_use]
    pub fn method(&self) -> &'static str {
        self.method
    }

    /// The path as the document has it, `/users/{user_id}`.
    #[must_use]
    pub fn path(&self) -> &'d str {
        self.path
    }

    /// Everything that the document says of it.
    #[must_use]
    pub fn node(&self) -> &'d Node {
        self.node
    }

    /// Its `operationId`.
    #[must_use]
    pub fn id(&self) -> Option<&'d str> {
        self.node.get("operationId")?.as_str()
    }

    /// Its `operationId`, or else method and path.
    #[must_use]
    pub fn name(&self) -> String {
        self.id().map_or_else(|| self.line(), str::to_owned)
    }

    /// Method and path, `GET /users/{user_id}`.
    #[must_use]
    pub fn line(&self) -> String {
        format!("{} {}", self.method, self.path)
    }

    /// Its first tag that is not blank.
    #[must_use]
    pub fn tag(&self) -> Option<&'d str> {
        let tags = self.node.get("tags").map(Node::items).unwrap_or_default();
        tags.iter().filter_map(Node::as_str).map(str::trim).find(|tag| !tag.is_empty())
    }

    /// Whether it is deprecated.
    #[must_use]
    pub fn is_deprecated(&self) -> bool {
        self.node.is_set("deprecated")
    }

    /// Whether the vendor has it for itself: `x-internal`.
    #[must_use]
    pub fn is_internal(&self) -> bool {
        self.node.is_set("x-internal")
    }

    /// Its parameters and those of its path; of two with one name and location its own.
    ///
    /// `Accept`, `Content-Type` and `Authorization` are no parameters.
    #[must_use]
    pub fn parameters(&self) -> Vec<Parameter<'d>> {
        let mut parameters: Vec<Parameter<'d>> = Vec::new();
        for source in [self.item, self.node] {
            for node in source.get("parameters").map(Node::items).unwrap_or_default() {
                let Some(parameter) = self.parameter(node) else { continue };
                let same = parameters.iter_mut().find(|other| {
                    (other.name, other.location) == (parameter.name, parameter.location)
                });
                match same {
                    Some(other) => *other = parameter,
                    None => parameters.push(parameter),
                }
            }
        }
        parameters
    }

    fn parameter(&self, node: &'d Node) -> Option<Parameter<'d>> {
        let node = self.document.resolve(node)?;
        let (name, location) = (node.get("name")?.as_str()?, node.get("in")?.as_str()?);
        if location == "header" && is_no_parameter(name) {
            return None;
        }
        Some(Parameter {
            name,
            location,
            is_required: location == "path" || node.is_set("required"),
            node,
        })
    }

    /// The parameters of one location: `path`, `query`, `header` or `cookie`.
    #[must_use]
    pub fn parameters_in(&self, location: &str) -> Vec<Parameter<'d>> {
        let mut parameters = self.parameters();
        parameters.retain(|parameter| parameter.location == location);
        parameters
    }

    /// The body of its requests.
    #[must_use]
    pub fn body(&self) -> Option<Body<'d>> {
        let node = self.document.resolve(self.node.get("requestBody")?)?;
        Some(Body { is_required: node.is_set("required"), node })
    }

    /// Its responses, in the order of the document.
    #[must_use]
    pub fn responses(&self) -> Vec<Response<'d>> {
        let responses = self.node.get("responses").into_iter().flat_map(Node::entries);
        responses
            .filter(|(status, _)| !status.starts_with("x-"))
            .filter_map(|(status, node)| {
                Some(Response { status, node: self.document.resolve(node)? })
            })
            .collect()
    }

    /// What a status stands for: its own response, that of its class (`4XX`), or `default`.
    #[must_use]
    pub fn response(&self, status: u16) -> Option<Response<'d>> {
        let class = format!("{}XX", status / 100);
        let responses = self.responses();
        [status.to_string(), class, "default".to_owned()].iter().find_map(|wanted| {
            responses.iter().find(|response| response.status.eq_ignore_ascii_case(wanted)).copied()
        })
    }

    /// The security schemes that it needs, as alternatives; an empty one means none at all.
    ///
    /// Without any alternative, the document says that it needs none.
    #[must_use]
    pub fn security(&self) -> Vec<Vec<&'d str>> {
        let own = self.node.get("security").or_else(|| self.document.root().get("security"));
        own.map(Node::items)
            .unwrap_or_default()
            .iter()
            .map(|alternative| alternative.entries().map(|(scheme, _)| scheme).collect())
            .collect()
    }
}

#[cfg(feature = "declarations")]
impl<'d> Operation<'d> {
    /// The names of the keys that its security schemes send in `location`: `header` or `query`.
    pub(crate) fn keys(&self, location: &str) -> Vec<&'d str> {
        let schemes = self.document.root().pointer("/components/securitySchemes");
        let named = self.security().into_iter().flatten();
        let nodes = named.filter_map(|name| self.document.resolve(schemes?.get(name)?));
        let key = |node: &'d Node| match node.get("in").and_then(Node::as_str) {
            Some("cookie") if location == "header" => Some("cookie"),
            Some(place) if place == location => node.get("name").and_then(Node::as_str),
            _ => None,
        };
        nodes.filter_map(key).collect()
    }
}

impl<'d> Body<'d> {
    /// Its media types, and what the document says of each.
    pub fn content(&self) -> impl Iterator<Item = (&'d str, &'d Node)> {
        self.node.get("content").into_iter().flat_map(Node::entries)
    }
}

impl<'d> Response<'d> {
    /// Its media types, and what the document says of each.
    pub fn content(&self) -> impl Iterator<Item = (&'d str, &'d Node)> {
        self.node.get("content").into_iter().flat_map(Node::entries)
    }
}

/// The path of a server's URL, its variables at their defaults.
pub(super) fn base_path(server: &Node) -> String {
    let mut url = server.get("url").and_then(Node::as_str).unwrap_or_default().to_owned();
    for (name, variable) in server.get("variables").into_iter().flat_map(Node::entries) {
        let default = variable.get("default").and_then(Node::as_str).unwrap_or_default();
        url = url.replace(&format!("{{{name}}}"), default);
    }
    let path = match url.split_once("://") {
        Some((_, rest)) => rest.find('/').and_then(|slash| rest.get(slash..)).unwrap_or_default(),
        None => url.as_str(),
    };
    path.trim_end_matches('/').to_owned()
}
