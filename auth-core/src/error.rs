//! The error of a call: what went wrong, and whether the request took effect.

mod body;
mod kind;

use std::borrow::Cow;
use std::fmt;
use std::time::Duration;

use http::{HeaderMap, StatusCode};

pub use self::body::{ErrorBody, ErrorBodyParser, ErrorResponse};
pub(crate) use self::body::{excerpt, generic_error_body, redact};
pub(crate) use self::kind::is_redirect;
pub use self::kind::{ErrorKind, Outcome};
use crate::endpoint::Endpoint;
use crate::foreign_text::OneLine;

/// The largest number of characters that `Display` prints of each part, such as the provider's
/// text.
const MAX_PART: usize = 300;

/// Any error, boxed: the error type of your own transports and credentials.
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// The error of a call, or of building a client.
///
/// [`kind`](Self::kind) says what happened. [`outcome`](Self::outcome) says whether the request
/// took effect.
///
/// `{}` prints one line without the source. `{:#}` also prints the sources, one after another, on
/// the same line. Neither `{}` nor `{:?}` prints a secret or the URL with its values. Of the
/// headers, they print only the request id and the idempotency key.
///
/// A source is printed as its author wrote it. So the errors of your own credentials and transports
/// must contain no secret.
///
/// ```
/// # use auth_core::{Error, Outcome};
/// # fn judge(error: &Error) -> &'static str {
/// match error.outcome() {
///     Outcome::NotSent | Outcome::Rejected => "nothing happened: fix the cause and try again",
///     Outcome::Applied => "it happened, but the response could not be used",
///     _ => "it may have happened: check before trying again",
/// }
/// # }
/// ```
pub struct Error(Box<Inner>);

#[derive(Default)]
struct Inner {
    kind: ErrorKind,
    outcome: Outcome,
    endpoint: Option<&'static Endpoint>,
    message: Cow<'static, str>,
    status: Option<StatusCode>,
    code: Option<String>,
    provider_message: Option<String>,
    headers: Option<HeaderMap>,
    request_id: Option<String>,
    idempotency_key: Option<String>,
    attempts: u32,
    retry_after: Option<Duration>,
    json_path: Option<String>,
    body: Option<String>,
    note: Option<&'static str>,
    source: Option<BoxError>,
}

impl Error {
    pub(crate) fn new(kind: ErrorKind, message: impl Into<Cow<'static, str>>) -> Self {
        let outcome = kind.usual_outcome();
        Self(Box::new(Inner { kind, outcome, message: message.into(), ..Inner::default() }))
    }

    /// An error in a client's configuration. It is for providers with options of their own.
    #[must_use]
    pub fn config(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(ErrorKind::Config, message)
    }

    /// The error for a response with this status and error body. It is for fakes.
    ///
    /// ```
    /// use auth_core::{Call, Error, ErrorBody, Outcome};
    ///
    /// let gone = Error::from_status(404, ErrorBody::new().code("resource_not_found"));
    /// assert_eq!(gone.code(), Some("resource_not_found"));
    /// assert_eq!(gone.outcome(), Outcome::Rejected);
    /// let call: Call<String> = Call::ready(Err(gone));
    /// ```
    ///
    /// A `status` that HTTP does not allow (below 100 or above 999) becomes 500.
    #[must_use]
    pub fn from_status(status: u16, body: ErrorBody) -> Self {
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let kind = if is_redirect(status) { ErrorKind::Redirect } else { ErrorKind::Status };
        Self::new(kind, "").with_status(status).with_provider_body(body)
    }

    /// An error without a response, with the usual outcome of its kind. It is for fakes.
    ///
    /// ```
    /// use auth_core::{Error, ErrorKind, Outcome};
    ///
    /// let late = Error::from_kind(ErrorKind::Timeout, "no response within 15s");
    /// assert_eq!(late.outcome(), Outcome::Unknown);
    /// ```
    #[must_use]
    pub fn from_kind(kind: ErrorKind, message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(kind, message)
    }

    /// The error for data that cannot be read as an HTTP response.
    pub(crate) fn unreadable(why: &str) -> Self {
        Self::new(ErrorKind::Protocol, format!("the response cannot be read: {why}"))
    }

    /// What happened.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// Whether the request took effect, considering all attempts of the call.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        self.0.outcome
    }

    /// The endpoint that was called; `None` for an error of building a client.
    #[must_use]
    pub fn endpoint(&self) -> Option<&Endpoint> {
        self.0.endpoint
    }

    /// The status of the response, if there was one.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.0.status
    }

    /// The headers of the response, if there was one. Many providers send rate limits and
    /// deprecation notices there.
    ///
    /// Neither `{}` nor `{:?}` shows them. They may contain secrets, such as cookies.
    #[must_use]
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.0.headers.as_ref()
    }

    /// The provider's own error code, such as `resource_not_found` or `E064001`.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.0.code.as_deref()
    }

    /// The provider's own error message.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.0.provider_message.as_deref()
    }

    /// The request id, to quote to the provider's support.
    ///
    /// It is the id in the response, if there is one. Otherwise it is the id that the client sent
    /// with the request, if the provider's client sends one, as Svix's does. That id is available
    /// even without a response, but the provider may not have stored it.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.0.request_id.as_deref()
    }

    /// The idempotency key that was sent, whether the caller set it or the client generated it;
    /// `None` if the endpoint has no such key, or if no attempt was made.
    ///
    /// After an unknown outcome, send the same request again with this key: the two requests take
    /// effect only once. See [`Call::idempotency_key`](crate::Call::idempotency_key).
    #[must_use]
    pub fn idempotency_key(&self) -> Option<&str> {
        self.0.idempotency_key.as_deref()
    }

    /// How many times the request was given to the transport; 0 if it never was.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// How long the provider asked to wait before the next request. It is one second if the
    /// provider asked in a form that cannot be read.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// The path of the value that could not be decoded, such as `data[3].created_at`; `None` if it
    /// is the body as a whole. For a missing field it is the path of the object that lacks it.
    ///
    /// In two cases the path is less exact: it names the array or object that contains the value.
    /// The first case is a value that is the last in its array or object and that its type rejects
    /// only after decoding, for example in `#[serde(try_from)]`. The second case is an array or
    /// object that is rejected and is not the first item of an array.
    ///
    /// Keys in the path are the provider's. It has 200 characters at most.
    #[must_use]
    pub fn json_path(&self) -> Option<&str> {
        self.0.json_path.as_deref()
    }

    /// The beginning of an error response's body, 1 KiB at most.
    ///
    /// The body of a successful response is never kept, because it may contain tokens. Neither is that
    /// of a redirect: it repeats the location, which may contain the caller's values or a code.
    #[must_use]
    pub fn body(&self) -> Option<&str> {
        self.0.body.as_deref()
    }

    /// What the client knows of a host that did not respond as its API does: see
    /// [`ClientBuilder::host_note`](crate::ClientBuilder::host_note).
    #[must_use]
    pub fn note(&self) -> Option<&'static str> {
        self.0.note
    }

    /// Whether an attempt or the whole call ran out of time.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        self.0.kind == ErrorKind::Timeout
    }

    /// Whether the status is 304: the caller's copy is still current.
    ///
    /// A provider may respond so to a call with an `if-none-match` or `if-modified-since` header.
    #[must_use]
    pub fn is_not_modified(&self) -> bool {
        self.0.status == Some(StatusCode::NOT_MODIFIED)
    }

    /// The value of OpenTelemetry's attribute `error.type`.
    pub(crate) fn telemetry_type(&self) -> Cow<'static, str> {
        match self.0.status {
            Some(status) if self.0.kind == ErrorKind::Status => status.as_u16().to_string().into(),
            _ => self.0.kind.name().into(),
        }
    }

    pub(crate) fn with_endpoint(mut self, endpoint: &'static Endpoint) -> Self {
        self.0.endpoint = Some(endpoint);
        self
    }

    pub(crate) fn with_outcome(mut self, outcome: Outcome) -> Self {
        self.0.outcome = outcome;
        self
    }

    pub(crate) fn with_status(mut self, status: StatusCode) -> Self {
        self.0.status = Some(status);
        if matches!(self.0.kind, ErrorKind::Status | ErrorKind::Redirect) {
            self.0.outcome = Outcome::from_status(status);
        }
        self
    }

    pub(crate) fn with_provider_body(mut self, body: ErrorBody) -> Self {
        self.0.code = body.code;
        self.0.provider_message = body.message;
        if body.request_id.is_some() {
            self.0.request_id = body.request_id;
        }
        self
    }

    pub(crate) fn with_request_id(mut self, id: Option<String>) -> Self {
        if self.0.request_id.is_none() {
            self.0.request_id = id;
        }
        self
    }

    pub(crate) fn with_headers(mut self, headers: HeaderMap) -> Self {
        self.0.headers = Some(headers);
        self
    }

    pub(crate) fn with_idempotency_key(mut self, key: Option<String>) -> Self {
        self.0.idempotency_key = key;
        self
    }

    pub(crate) fn with_attempts(mut self, attempts: u32) -> Self {
        self.0.attempts = attempts;
        self
    }

    pub(crate) fn with_retry_after(mut self, wait: Option<Duration>) -> Self {
        self.0.retry_after = wait;
        self
    }

    pub(crate) fn with_json_path(mut self, path: String) -> Self {
        self.0.json_path = Some(path);
        self
    }

    pub(crate) fn with_body(mut self, excerpt: Option<String>) -> Self {
        self.0.body = excerpt;
        self
    }

    pub(crate) fn with_note(mut self, note: &'static str) -> Self {
        self.0.note = Some(note);
        self
    }

    pub(crate) fn with_source(mut self, source: impl Into<BoxError>) -> Self {
        self.0.source = Some(source.into());
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &*self.0;
        if let Some(endpoint) = inner.endpoint {
            write!(f, "{endpoint}: ")?;
        }
        let mut separator = "";
        if let Some(status) = inner.status {
            f.write_str(status.as_str())?;
            if let Some(reason) = status.canonical_reason() {
                write!(f, " {reason}")?;
            }
            separator = ": ";
        }
        if !inner.message.is_empty() {
            write!(f, "{separator}{}", OneLine(&inner.message, MAX_PART))?;
            separator = ": ";
        }
        for part in [&inner.code, &inner.provider_message].into_iter().flatten() {
            write!(f, "{separator}{}", OneLine(part, MAX_PART))?;
            separator = ": ";
        }
        if let Some(note) = inner.note {
            write!(f, "{separator}{note}")?;
        }
        if let Some(id) = &inner.request_id {
            write!(f, " [request id {}]", OneLine(id, MAX_PART))?;
        }
        if inner.attempts > 1 {
            write!(f, " [{} attempts]", inner.attempts)?;
        }
        if f.alternate() {
            let source = std::error::Error::source(self);
            for cause in std::iter::successors(source, |cause| cause.source()) {
                write!(f, ": {}", OneLine(&cause.to_string(), MAX_PART))?;
            }
        }
        Ok(())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &*self.0;
        let mut out = f.debug_struct("Error");
        out.field("kind", &inner.kind).field("outcome", &inner.outcome);
        if let Some(endpoint) = inner.endpoint {
            out.field("endpoint", &format_args!("{endpoint}"));
        }
        if !inner.message.is_empty() {
            out.field("message", &inner.message);
        }
        if let Some(status) = inner.status {
            out.field("status", &status.as_u16());
        }
        for (name, value) in [
            ("code", &inner.code),
            ("provider_message", &inner.provider_message),
            ("request_id", &inner.request_id),
            ("idempotency_key", &inner.idempotency_key),
            ("json_path", &inner.json_path),
            ("body", &inner.body),
        ] {
            if let Some(value) = value {
                out.field(name, value);
            }
        }
        if let Some(note) = inner.note {
            out.field("note", &note);
        }
        if let Some(wait) = inner.retry_after {
            out.field("retry_after", &wait);
        }
        out.field("attempts", &inner.attempts);
        if let Some(source) = &inner.source {
            out.field("source", &format_args!("{source}"));
        }
        out.finish()
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source.as_deref().map(|source| source as _)
    }
}
