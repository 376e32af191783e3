//! A request, and the operation that it is for.

use auth_openapi::{Finding, Operation};
use axum::body::to_bytes;
use axum::extract::Request;
use bytes::Bytes;
use http::{HeaderMap, Method, StatusCode};
use serde_json::{Map, Value};

use super::api::{Api, Route, Source};
use super::collection::Collection;
use super::place::Place;
use super::plan::{Deed, Plan};
use super::refusal::Refusal;
use super::store::Store;
use super::success::{Spot, Success};
use crate::sandbox::query::Query;

/// A request for a documented operation.
pub(in crate::sandbox) struct Asked {
    pub(super) api: &'static Api,
    pub(super) plan: &'static Plan,
    pub(in crate::sandbox) query: Query,
    /// The body, or `null` if it is not JSON.
    pub(in crate::sandbox) body: Value,
    /// The values in the path by their names, decoded.
    path: Vec<(&'static str, String)>,
    request: http::Request<Bytes>,
}

impl Asked {
    /// Reads a request for an operation of one of the documents.
    pub(super) async fn read(
        sources: &[&'static Source],
        request: Request,
    ) -> Result<Asked, Refusal> {
        let (parts, body) = request.into_parts();
        // The whole request was read when it was recorded, so reading it again does not fail.
        let bytes = to_bytes(body, usize::MAX).await.unwrap_or_default();
        let request = http::Request::from_parts(parts, bytes);
        let (method, path) = (request.method(), request.uri().path());
        let mut apis = sources.iter().filter_map(|source| source.as_ref());
        let found = apis.find_map(|api| Some((api, api.route(method, path)?)));
        let Some((api, Route { plan, path })) = found else {
            return Err(refusal(sources, path));
        };
        Ok(Asked {
            api,
            plan,
            query: Query::of(request.uri()),
            body: serde_json::from_slice(request.body()).unwrap_or_default(),
            path,
            request,
        })
    }

    /// What of the request is not as documented, apart from its credential and from what is
    /// accepted.
    pub(super) fn findings(&self, accepts: impl Fn(&Finding) -> bool) -> Vec<Finding> {
        let is_credential =
            |finding: &Finding| ["credential", "header.authorization"].contains(&finding.place());
        let mut findings = self.api.checker.request(&self.request);
        findings.retain(|finding| !is_credential(finding) && !accepts(finding));
        findings
    }

    /// What the document says of the operation's success.
    pub(super) fn success(&self) -> &'static Success {
        self.plan.success(self.api.document)
    }

    /// Whether the operation is one of this document.
    pub(in crate::sandbox) fn is_of(&self, source: &'static Source) -> bool {
        source.as_ref().is_some_and(|api| std::ptr::eq(api, self.api))
    }

    pub(in crate::sandbox) fn operation(&self) -> Operation<'static> {
        self.plan.operation
    }

    /// Method and path of the operation, `GET /users/{user_id}`.
    pub(in crate::sandbox) fn line(&self) -> String {
        self.operation().line()
    }

    pub(super) fn deed(&self) -> Deed {
        self.api.deed(self.plan)
    }

    /// The collection that the operation is about.
    pub(super) fn collection(&self) -> Option<&'static Collection> {
        self.api.collections.get(self.deed().collection?)
    }

    /// Whether the operation has a parameter in the query.
    pub(in crate::sandbox) fn takes(&self, name: &str) -> bool {
        self.operation().parameters_in("query").iter().any(|parameter| parameter.name == name)
    }

    /// The last part of the path that is no parameter: a verb, as a rule. `batch` is none.
    pub(super) fn action(&self) -> &'static str {
        let mut parts = self.operation().path().rsplit('/');
        parts.find(|part| !part.starts_with('{') && *part != "batch").unwrap_or_default()
    }

    /// The value of a parameter in the path.
    pub(in crate::sandbox) fn in_path(&self, name: &str) -> Option<&str> {
        self.path.iter().find(|(other, _)| *other == name).map(|(_, value)| value.as_str())
    }

    pub(in crate::sandbox) fn headers(&self) -> &HeaderMap {
        self.request.headers()
    }

    /// The form of the ids in a list, as the document has it.
    pub(in crate::sandbox) fn listed_id(&self) -> Option<&'static str> {
        self.collection()?.form.as_deref()
    }

    /// The path, in which each record has its id, if all of them are there.
    pub(in crate::sandbox) fn place(&self, store: &Store) -> Option<String> {
        Place::find(self, store).ok().map(|place| place.path)
    }

    /// The fields in the body. What is wrapped in an object of its own is unwrapped.
    pub(super) fn fields(&self) -> Map<String, Value> {
        let Some(body) = self.body.as_object() else { return Map::new() };
        let is_noun = self.collection().is_some_and(|of| of.noun.is_some());
        let mut inner = body.iter();
        let is_envelope = |name: &str| {
            let own = Spot::One(format!("/{name}"));
            let spot = self.collection().and_then(|of| self.success().spot(&of.key));
            spot == Some(own) || !self.is_field(name)
        };
        match (inner.next(), inner.next()) {
            (Some((name, Value::Object(fields))), None) if is_noun && is_envelope(name) => {
                fields.clone()
            }
            _ => body.clone(),
        }
    }

    fn is_field(&self, name: &str) -> bool {
        self.collection().is_some_and(|of| of.fields.iter().any(|field| field == name))
    }

    /// The fields of several records: the body is a list, or the response has one and the body has
    /// a list of objects.
    pub(super) fn items(&self, key: &str) -> Option<Vec<Map<String, Value>>> {
        let is_object = |list: &&Vec<Value>| list.iter().all(Value::is_object);
        let list = match (&self.body, self.success().spot(key)) {
            (Value::Array(items), _) => items,
            (Value::Object(fields), Some(Spot::Many(_)) | None) => {
                let mut lists = fields.iter().filter(|(name, _)| !self.is_field(name));
                lists.find_map(|(_, value)| value.as_array().filter(is_object))?
            }
            _ => return None,
        };
        let objects = list.iter().filter_map(Value::as_object);
        (!list.is_empty()).then(|| objects.cloned().collect())
    }

    /// The values of a parameter: in the body, the query or the path.
    pub(super) fn named(&self, fields: &Map<String, Value>, name: &str) -> Vec<String> {
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let in_body = match fields.get(name).or_else(|| self.body.get(name)) {
            Some(Value::Array(items)) => items.iter().filter_map(text).collect(),
            value => value.and_then(text).into_iter().collect::<Vec<_>>(),
        };
        let in_query = self.query.pairs().filter(|(other, _)| *other == name);
        let in_query = in_query.map(|(_, value)| value.to_owned());
        let in_path = self.in_path(name).map(str::to_owned);
        in_body.into_iter().chain(in_query).chain(in_path).filter(|text| !text.is_empty()).collect()
    }

    /// Whether a `PUT` creates what is not there.
    pub(super) fn creates_by_put(&self) -> bool {
        self.success().status(true) == StatusCode::CREATED
    }

    /// Whether a creation succeeds if the record is there already.
    pub(super) fn gets_if_exists(&self) -> bool {
        let name = self.api.style.get_if_exists;
        name.is_some_and(|name| self.query.get(name) == Some("true"))
    }

    /// Whether another operation writes what is read at this path.
    pub(super) fn is_written(&self) -> bool {
        let path = self.operation().path();
        ["PUT", "PATCH"].iter().any(|method| self.api.plans.contains_key(&(*method, path)))
    }
}

fn refusal(sources: &[&'static Source], path: &str) -> Refusal {
    const METHODS: [Method; 5] =
        [Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE];
    let mut apis = sources.iter().filter_map(|source| source.as_ref());
    let has = |api: &'static Api| METHODS.iter().any(|one| api.route(one, path).is_some());
    if apis.any(has) { Refusal::WrongMethod } else { Refusal::UnknownPath }
}
