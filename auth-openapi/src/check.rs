//! Requests and responses beside the document of their API.

mod body;
mod credential;
mod field;
mod finding;
mod parameter;
mod route;
mod unknown;
mod value;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use http::{HeaderMap, Method};
use jsonschema::Validator;
use serde_json::Value;

pub(crate) use self::body::is_json;
pub use self::field::Field;
pub use self::finding::{Finding, FindingKind};
pub(crate) use self::parameter::{is_deep_object, is_exploded, schema as parameter_schema};
use self::route::{Route, Values};
use crate::document::{Document, Operation};
use crate::node::Node;
use crate::schema::{Direction, translate};

/// Checks requests and responses against a document.
///
/// The findings name a place (`body.emails[0]`, `query.limit`) and what the document says of it,
/// and never the value, which may be a secret. A checker keeps what it has compiled of the schemas:
/// make one for many messages.
#[derive(Debug)]
pub struct Checker<'d> {
    document: &'d Document,
    routes: Vec<Route<'d>>,
    base_paths: Vec<String>,
    reads_forms: bool,
    validators: Mutex<Validators>,
}

/// By the address of the schema's node, which stays where it is as long as its document.
type Validators = HashMap<(usize, Direction), Arc<Option<Validator>>>;

impl<'d> Checker<'d> {
    /// A checker for what is sent to the servers of the document, or to others with their paths.
    #[must_use]
    pub fn new(document: &'d Document) -> Self {
        Self {
            document,
            routes: route::routes(document),
            base_paths: document.base_paths(),
            reads_forms: false,
            validators: Mutex::default(),
        }
    }

    /// The same, where all paths have this before those of the document instead of what the
    /// servers of the document have: `/v1`, or nothing.
    #[must_use]
    pub fn with_base_path(mut self, path: &str) -> Self {
        self.base_paths = vec![path.trim_end_matches('/').to_owned()];
        self
    }

    /// The same, where a form is read as the object that it stands for, although only JSON is
    /// documented. The endpoints of OAuth take forms, and not every document says so.
    #[must_use]
    pub fn with_forms(mut self) -> Self {
        self.reads_forms = true;
        self
    }

    /// The operation that a request is for, by its method and the path of its URL.
    #[must_use]
    pub fn operation(&self, method: &Method, path: &str) -> Option<Operation<'d>> {
        self.locate(method, path).ok().map(|(operation, _)| operation)
    }

    /// The same, with the values in the path, decoded, by the names that the document gives them.
    #[must_use]
    pub fn route(
        &self,
        method: &Method,
        path: &str,
    ) -> Option<(Operation<'d>, Vec<(&'d str, String)>)> {
        self.locate(method, path).ok()
    }

    /// The operation and the values in its path, or what can be said instead.
    fn locate(&self, method: &Method, path: &str) -> Result<(Operation<'d>, Values<'d>), String> {
        let bases = self.base_paths.iter().map(String::as_str);
        let inner: Vec<_> = bases.filter_map(|base| path.strip_prefix(base)).collect();
        let found = inner.iter().find_map(|path| route::find(&self.routes, method.as_str(), path));
        found.ok_or_else(|| match inner.first() {
            Some(path) => route::other_methods(&self.routes, path),
            None => format!("does not begin with `{}`", self.base_paths.join("` or `")),
        })
    }

    /// What of a request is not as documented; nothing if all is.
    ///
    /// Headers that the document does not name are not looked at, nor are the parts of a
    /// multipart body.
    #[must_use]
    pub fn request<B: AsRef<[u8]>>(&self, request: &http::Request<B>) -> Vec<Finding> {
        let (method, uri) = (request.method(), request.uri());
        let query = uri.query().unwrap_or_default();
        self.request_parts(method, uri.path(), query, request.headers(), request.body().as_ref())
    }

    fn request_parts(
        &self,
        method: &Method,
        path: &str,
        query: &str,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Vec<Finding> {
        let (operation, values) = match self.locate(method, path) {
            Ok(located) => located,
            Err(message) => return vec![Finding::unknown("path", message)],
        };
        let mut findings = Vec::new();
        parameter::check(self, &operation, &values, query, headers, &mut findings);
        credential::check(self.document, &operation, query, headers, &mut findings);
        body::request(self, &operation, headers, body, &mut findings);
        finding::sorted(findings)
    }

    /// What of a response to `operation`, which is one of the checker's document, is not as
    /// documented; nothing if all is.
    #[must_use]
    pub fn response<B: AsRef<[u8]>>(
        &self,
        operation: &Operation<'_>,
        response: &http::Response<B>,
    ) -> Vec<Finding> {
        let mut findings = Vec::new();
        let status = response.status().as_u16();
        match operation.response(status) {
            None => {
                let documented: Vec<_> = operation.responses().iter().map(|r| r.status).collect();
                let message = format!("{status} is not documented, but {}", documented.join(", "));
                findings.push(Finding::unknown("status", message));
            }
            Some(documented) => {
                let (headers, body) = (response.headers(), response.body().as_ref());
                parameter::response_headers(self, &documented, headers, &mut findings);
                let has_body = operation.method() != "HEAD";
                let content: Vec<_> = documented.content().collect();
                if has_body {
                    body::response(self, &content, headers, body, &mut findings);
                }
            }
        }
        finding::sorted(findings)
    }

    /// The documented parameters and fields that a request has or could have; nothing if no
    /// operation has its path.
    ///
    /// The fields of an object that is not there are not listed, nor those of variants of a union
    /// that were not sent, what is `readOnly`, and the parts of a multipart body.
    #[must_use]
    pub fn request_fields<B: AsRef<[u8]>>(&self, request: &http::Request<B>) -> Vec<Field> {
        let (uri, headers) = (request.uri(), request.headers());
        let Ok((operation, values)) = self.locate(request.method(), uri.path()) else {
            return Vec::new();
        };
        let mut fields = Vec::new();
        let query = uri.query().unwrap_or_default();
        parameter::fields(self, &operation, &values, query, headers, &mut fields);
        body::request_fields(self, &operation, headers, request.body().as_ref(), &mut fields);
        fields
    }

    /// The documented fields that the body of a response to `operation` has or could have.
    ///
    /// The same are left out as for [`request_fields`](Self::request_fields), with what is
    /// `writeOnly` instead of `readOnly`.
    #[must_use]
    pub fn response_fields<B: AsRef<[u8]>>(
        &self,
        operation: &Operation<'d>,
        response: &http::Response<B>,
    ) -> Vec<Field> {
        let mut fields = Vec::new();
        if let Some(documented) = operation.response(response.status().as_u16()) {
            let content: Vec<_> = documented.content().collect();
            let (headers, body) = (response.headers(), response.body().as_ref());
            body::response_fields(self, &content, headers, body, &mut fields);
        }
        fields
    }

    /// Checks a value against a schema of the document.
    fn value(
        &self,
        place: &str,
        schema: &'d Node,
        value: &Value,
        direction: Direction,
        findings: &mut Vec<Finding>,
    ) {
        match &*self.validator(schema, direction) {
            Some(validator) => value::check(validator, value, place, findings),
            None => findings.push(Finding::bounds(place, "the document's schema is not valid")),
        }
        unknown::check(self.document, &[schema], value, place, findings);
    }

    fn validator(&self, schema: &Node, direction: Direction) -> Arc<Option<Validator>> {
        let key = (std::ptr::from_ref(schema).addr(), direction);
        let mut validators = self.validators.lock().unwrap_or_else(PoisonError::into_inner);
        let build = || {
            let mut options = jsonschema::draft202012::options().should_validate_formats(true);
            options = options.should_ignore_unknown_formats(true);
            let build = |patterns| {
                options.build(&translate(self.document, schema, direction, patterns)).ok()
            };
            Arc::new(build(true).or_else(|| build(false)))
        };
        Arc::clone(validators.entry(key).or_insert_with(build))
    }
}
