//! The request that a generated method fills. Filling it does no I/O and cannot panic. The first
//! error is kept.

mod headers;
pub(crate) mod options;
mod sent;
pub(crate) mod values;
mod written;

use std::fmt::{self, Display, Write as _};

use http::header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use url::form_urlencoded;

use self::headers::CallHeaders;
use self::values::{
    FormBody, IntoBody, IntoSecret, JsonBody, PathValue, QueryFields, QuerySecret, QueryValue,
};
use crate::auth::Auth;
use crate::body::Body;
use crate::body::multipart::Multipart;
use crate::client::Client;
use crate::endpoint::Endpoint;
use crate::error::{Error, ErrorKind};
use crate::foreign_text::Misfit;
use crate::header::{HeaderText, plain};
use crate::request::options::CallOptions;
use crate::secret::{Expose, Exposed, Secret};
use crate::url::{BadValue, push_pair, push_query, push_segment, push_tail};

/// A request to one endpoint, built from the method's arguments and the call's options.
pub struct Request {
    pub(crate) client: Client,
    pub(crate) endpoint: &'static Endpoint,
    /// The base URL's path, the endpoint's path and the query, all encoded.
    pub(crate) target: String,
    /// What follows in the query when the request is sent. It is kept apart, so that nothing that
    /// shows the target shows it.
    secret_query: Vec<(&'static str, Secret)>,
    pub(crate) headers: CallHeaders,
    pub(crate) body: Option<Body>,
    /// The object of a JSON body that is being put together, without its `}`.
    object: Vec<u8>,
    pub(crate) body_mode: BodyMode,
    pub(crate) auth: Auth,
    pub(crate) options: CallOptions,
    error: Option<Error>,
    /// Whether, after a failed attempt, the credential would authorize the request differently.
    pub(crate) is_reauthorizable: bool,
    /// Whether the body was a stream that is used up.
    is_spent: bool,
}

/// A function that appends a value with a name to a target.
type Push = fn(&mut String, &str, &dyn Display) -> Result<(), BadValue>;

/// How the body of a successful response is used.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum BodyMode {
    /// It is read and decoded.
    Read,
    /// It is given to the caller as a stream.
    Streamed,
    /// It is ignored. The call succeeds by its status alone.
    Ignored,
}

impl Request {
    /// Begins a request with the base URL's path. It is boxed from the start, so that the methods
    /// that fill it only move a pointer.
    #[must_use]
    pub fn new(client: &Client, endpoint: &'static Endpoint) -> Box<Self> {
        let settings = client.settings();
        let mut target =
            String::with_capacity(settings.base.path().len() + endpoint.template().len() + 48);
        target.push_str(settings.base.path());
        Box::new(Self {
            client: client.clone(),
            endpoint,
            target,
            secret_query: Vec::new(),
            headers: CallHeaders::default(),
            body: None,
            object: Vec::new(),
            body_mode: BodyMode::Read,
            auth: endpoint.scheme().map_or(Auth::Default, Auth::Scheme),
            options: CallOptions::default(),
            error: None,
            is_reauthorizable: false,
            is_spent: false,
        })
    }

    /// Appends literal text of the path template.
    #[must_use]
    pub fn literal(mut self: Box<Self>, text: &'static str) -> Box<Self> {
        self.target.push_str(text);
        self
    }

    /// Appends the value of a `<placeholder>`.
    #[must_use]
    #[inline(never)]
    pub fn segment<T: PathValue + ?Sized>(
        self: Box<Self>,
        name: &'static str,
        value: &T,
    ) -> Box<Self> {
        self.pushed("path value", name, &value, |target, _, value| push_segment(target, value))
    }

    /// Appends the value of a `<placeholder..>`.
    #[must_use]
    #[inline(never)]
    pub fn tail<T: PathValue + ?Sized>(
        self: Box<Self>,
        name: &'static str,
        value: &T,
    ) -> Box<Self> {
        self.pushed("path value", name, &value, |target, _, value| push_tail(target, value))
    }

    /// Appends a constant part of the query template.
    #[must_use]
    pub fn query_literal(mut self: Box<Self>, text: &'static str) -> Box<Self> {
        push_query(&mut self.target, text);
        self
    }

    /// Appends `key=value` to the query.
    #[must_use]
    #[inline(never)]
    pub fn query<T: QueryValue + ?Sized>(self: Box<Self>, key: &str, value: &T) -> Box<Self> {
        self.pushed("query value", key, &value, push_pair)
    }

    /// Appends `key=value` once for each value.
    #[must_use]
    pub fn query_each<T: QueryValue>(mut self: Box<Self>, key: &str, values: &[T]) -> Box<Self> {
        for value in values {
            self.push_query_value(key, value);
        }
        self
    }

    /// Appends `key=a,b`, or nothing if there are no values.
    #[must_use]
    pub fn query_joined<T: QueryValue>(
        mut self: Box<Self>,
        key: &str,
        values: &[T],
        separator: char,
    ) -> Box<Self> {
        let mut joined = String::new();
        for value in values {
            let start = joined.len();
            let written = write!(joined, "{value}").is_ok();
            if !written || joined.get(start..).is_some_and(|text| text.contains(separator)) {
                self.fail(Error::new(
                    ErrorKind::Request,
                    format!("query value `{key}` is a list joined by `{separator}`, so no value may contain it"),
                ));
                return self;
            }
            joined.push(separator);
        }
        if joined.pop().is_some() {
            self.push_query_value(key, &joined);
        }
        self
    }

    /// Appends the fields of a struct to the query.
    #[must_use]
    pub fn query_fields<T: QueryFields + ?Sized>(
        self: Box<Self>,
        name: &'static str,
        value: &T,
    ) -> Box<Self> {
        self.spread(name, written::form(value))
    }

    /// Appends `key=value` to the query when the request is sent.
    #[must_use]
    pub fn secret_query<T: QuerySecret + ?Sized>(
        mut self: Box<Self>,
        key: &'static str,
        value: &T,
    ) -> Box<Self> {
        self.secret_query.push((key, value.secret()));
        self
    }

    /// Sets a header. The macro has checked its name.
    #[must_use]
    pub fn header<T: HeaderText + ?Sized>(
        self: Box<Self>,
        name: &'static str,
        value: &T,
    ) -> Box<Self> {
        self.headed(name, value.header_value())
    }

    /// Sets a JSON body.
    #[must_use]
    #[inline(never)]
    pub fn json<T: JsonBody + ?Sized>(self: Box<Self>, value: &T) -> Box<Self> {
        let mut text = written::buffer();
        let result = serde_json::to_writer(&mut text, value);
        self.written_json(text, result)
    }

    /// Adds a member to the object that [`json_object`](Self::json_object) makes the body.
    #[must_use]
    #[inline(never)]
    pub fn json_member<T: JsonBody + ?Sized>(
        mut self: Box<Self>,
        key: &str,
        value: &T,
    ) -> Box<Self> {
        let mut text = self.object_to(key);
        let result = serde_json::to_writer(&mut text, value);
        self.with_object(text, result)
    }

    /// Adds a member that is a secret.
    #[must_use]
    pub fn json_secret<T: Expose + ?Sized>(self: Box<Self>, key: &str, value: &T) -> Box<Self> {
        self.json_member(key, &Exposed(value))
    }

    /// Sets the object of all members as the body.
    #[must_use]
    pub fn json_object(mut self: Box<Self>) -> Box<Self> {
        let mut text = std::mem::take(&mut self.object);
        if text.is_empty() {
            text.push(b'{');
        }
        text.push(b'}');
        self.set_body("application/json", text);
        self
    }

    /// Sets an `application/x-www-form-urlencoded` body.
    #[must_use]
    pub fn form<T: FormBody + ?Sized>(self: Box<Self>, value: &T) -> Box<Self> {
        self.written("application/x-www-form-urlencoded", written::form(value))
    }

    /// Sets a body of unchanged bytes.
    #[must_use]
    pub fn body<T: IntoBody>(mut self: Box<Self>, value: T) -> Box<Self> {
        self.set_body("application/octet-stream", value.into_body());
        self
    }

    /// Sets a `multipart/form-data` body.
    #[must_use]
    pub fn multipart(mut self: Box<Self>, form: Multipart) -> Box<Self> {
        match form.finish() {
            Ok((content_type, body)) => match plain(&content_type) {
                Some(content_type) => {
                    // The content type contains the boundary, so the body can have no other one.
                    self.set_header(CONTENT_TYPE, content_type);
                    self.body = Some(body);
                }
                None => self.fail(bad_header(CONTENT_TYPE.as_str())),
            },
            Err(why) => self.fail(Error::new(ErrorKind::Request, why)),
        }
        self
    }

    /// Sends no credential.
    #[must_use]
    pub fn no_credential(mut self: Box<Self>) -> Box<Self> {
        self.auth = Auth::None;
        self
    }

    /// Sets a token for the client's credential.
    #[must_use]
    pub fn credential<T: IntoSecret + ?Sized>(mut self: Box<Self>, token: &T) -> Box<Self> {
        self.auth = Auth::Token(token.secret());
        self
    }

    pub(crate) fn set_header(&mut self, name: HeaderName, value: HeaderValue) {
        if !self.headers.set(name, value) {
            self.fail(Error::new(ErrorKind::Request, "there are too many headers"));
        }
    }

    /// Fails for headers that the client itself sets for each call.
    pub(crate) fn refuse_reserved(&self, name: HeaderName) -> Result<HeaderName, String> {
        let wire = &self.client.settings().options.wire;
        if self.endpoint.idempotency_key_header() == Some(name.as_str()) {
            return Err(format!(
                "header `{name}` carries the idempotency key: use `idempotency_key`"
            ));
        }
        if [&wire.call_id, &wire.retry_count].contains(&&Some(name.clone())) {
            return Err(format!(
                "header `{name}` is set by the client for each call, and cannot be set here"
            ));
        }
        Ok(name)
    }

    /// The request id: the one in the response, otherwise the one that was sent.
    pub(crate) fn id(&self, response: &HeaderMap) -> Option<String> {
        let wire = &self.client.settings().options.wire;
        let text = |value: &HeaderValue| value.to_str().ok().map(str::to_owned);
        wire.request_ids.iter().find_map(|name| response.get(name).and_then(text)).or_else(|| {
            wire.call_id.as_ref().and_then(|name| self.headers.get(name)).and_then(text)
        })
    }

    /// The idempotency key. It is set when the request is prepared for sending.
    pub(crate) fn idempotency_key(&self) -> Option<String> {
        let name = HeaderName::try_from(self.endpoint.idempotency_key_header()?).ok()?;
        self.headers.get(&name)?.to_str().ok().map(str::to_owned)
    }

    /// Whether an option is valid. If it is not, the error is kept.
    pub(crate) fn accepts(&mut self, checked: Result<(), String>) -> bool {
        checked.map_err(|why| self.fail(Error::new(ErrorKind::Request, why))).is_ok()
    }

    /// Keeps `error`, unless an earlier one is kept already.
    pub(crate) fn fail(&mut self, error: Error) {
        if self.error.is_none() {
            self.error = Some(error.with_endpoint(self.endpoint));
        }
    }

    fn set_body(&mut self, content_type: &'static str, body: impl Into<Body>) {
        // A content type from the annotation or the caller is set later and replaces this one.
        self.set_header(CONTENT_TYPE, HeaderValue::from_static(content_type));
        self.body = Some(body.into());
    }

    /// Appends `key=value` to the query.
    pub(crate) fn push_query_value(&mut self, key: &str, value: &dyn Display) {
        self.push("query value", key, value, push_pair);
    }

    fn push(&mut self, place: &str, name: &str, value: &dyn Display, push: Push) {
        if let Err(bad) = push(&mut self.target, name, value) {
            self.fail(Error::new(ErrorKind::Request, format!("{place} `{name}` {bad}")));
        }
    }

    // The non-generic parts of the methods above, so that they are compiled only once.

    fn pushed(
        mut self: Box<Self>,
        place: &str,
        name: &str,
        value: &dyn Display,
        push: Push,
    ) -> Box<Self> {
        self.push(place, name, value, push);
        self
    }

    fn headed(mut self: Box<Self>, name: &'static str, value: Option<HeaderValue>) -> Box<Self> {
        match (HeaderName::try_from(name), value) {
            (Ok(header), Some(value)) => self.set_header(header, value),
            _ => self.fail(bad_header(name)),
        }
        self
    }

    fn spread(mut self: Box<Self>, name: &str, fields: Result<Vec<u8>, Misfit>) -> Box<Self> {
        match fields {
            // The pairs are parsed and encoded again, because a form writes a space as `+`, and our
            // URLs write `%20`.
            Ok(fields) => {
                for (key, value) in form_urlencoded::parse(&fields) {
                    self.push_query_value(&key, &value);
                }
            }
            Err(why) => self.unwritable(&format!("query argument `{name}`"), &why),
        }
        self
    }

    /// The object up to the value of its next member.
    fn object_to(&mut self, key: &str) -> Vec<u8> {
        let mut text = std::mem::take(&mut self.object);
        if text.is_empty() {
            text = written::buffer();
        }
        text.push(if text.is_empty() { b'{' } else { b',' });
        // Text can always be written to a `Vec`.
        let _ = serde_json::to_writer(&mut text, key);
        text.push(b':');
        text
    }

    fn with_object(
        mut self: Box<Self>,
        text: Vec<u8>,
        result: serde_json::Result<()>,
    ) -> Box<Self> {
        match written::json(text, result) {
            Ok(text) => self.object = text,
            Err(why) => self.unwritable("the body", &why),
        }
        self
    }

    fn written_json(self: Box<Self>, text: Vec<u8>, result: serde_json::Result<()>) -> Box<Self> {
        self.written("application/json", written::json(text, result))
    }

    fn written(
        mut self: Box<Self>,
        content_type: &'static str,
        body: Result<Vec<u8>, Misfit>,
    ) -> Box<Self> {
        match body {
            Ok(body) => self.set_body(content_type, body),
            Err(why) => self.unwritable("the body", &why),
        }
        self
    }

    fn unwritable(&mut self, what: &str, why: &Misfit) {
        self.fail(Error::new(ErrorKind::Request, format!("{what} cannot be written: {why}")));
    }
}

/// The error for a value that may not stand in a header.
pub(crate) fn bad_header(name: &str) -> Error {
    Error::new(
        ErrorKind::Request,
        format!("the value of header `{name}` must be visible ASCII, without line breaks"),
    )
}

impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request").field("endpoint", self.endpoint).finish_non_exhaustive()
    }
}
