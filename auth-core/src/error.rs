//! What went wrong with a call, and what that says of the provider's state.

mod body;
mod kind;

use std::borrow::Cow;
use std::fmt;
use std::time::Duration;

use http::{HeaderMap, StatusCode};

pub use self::body::{ErrorAnswer, ErrorBody, ErrorBodyParser};
pub(crate) use self::body::{excerpt, generic_error_body, redact};
pub(crate) use self::kind::is_redirect;
pub use self::kind::{ErrorKind, Outcome};
use crate::Endpoint;
use crate::foreign_text::OneLine;

/// The most characters of a provider's text, or of another part, that `Display` prints.
const MAX_PART: usize = 300;

/// Any error, boxed: what a transport or a credential of your own fails with.
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// Why a call, or the building of a client, failed.
///
/// [`kind`](Self::kind) says what happened, [`outcome`](Self::outcome) what that means for the
/// provider's state. `Display` is one line and leaves the source out; `{:#}` adds the sources, one
/// after another, on the same line. Neither `{}` nor `{:?}` prints a secret, a header value other
/// than the request id and the idempotency key, or the filled-in URL. A source is in the words of
/// whoever made it: a credential or transport of your own must put no secret into its errors.
///
/// ```
/// # use auth_core::{Error, Outcome};
/// # fn judge(error: &Error) -> &'static str {
/// match error.outcome() {
///     Outcome::NotSent | Outcome::Rejected => "nothing happened: mend it and try again",
///     Outcome::Applied => "it happened, but the answer could not be used",
///     _ => "it may have happened: look before trying again",
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
    source: Option<BoxError>,
}

impl Error {
    pub(crate) fn new(kind: ErrorKind, message: impl Into<Cow<'static, str>>) -> Self {
        let outcome = kind.usual_outcome();
        Self(Box::new(Inner { kind, outcome, message: message.into(), ..Inner::default() }))
    }

    /// An error of the client's set-up: for providers whose own configuration is at fault.
    #[must_use]
    pub fn config(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(ErrorKind::Config, message)
    }

    /// The error that a provider's answer becomes, without the answer: for fakes.
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
    /// A `status` that HTTP does not know (below 100, above 999) becomes 500.
    #[must_use]
    pub fn from_status(status: u16, body: ErrorBody) -> Self {
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let kind = if is_redirect(status) { ErrorKind::Redirect } else { ErrorKind::Status };
        Self::new(kind, "").with_status(status).with_provider_body(body)
    }

    /// An error without an answer, with the kind's usual outcome: for fakes.
    ///
    /// ```
    /// use auth_core::{Error, ErrorKind, Outcome};
    ///
    /// let late = Error::from_kind(ErrorKind::Timeout, "no answer within 15s");
    /// assert_eq!(late.outcome(), Outcome::Unknown);
    /// ```
    #[must_use]
    pub fn from_kind(kind: ErrorKind, message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(kind, message)
    }

    /// What came back is no answer.
    pub(crate) fn unreadable(why: &str) -> Self {
        Self::new(ErrorKind::Protocol, format!("the answer cannot be read: {why}"))
    }

    /// What happened.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// What is known of the request's effect, over all attempts of the call.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        self.0.outcome
    }

    /// The endpoint that was called; `None` while a client is being built.
    #[must_use]
    pub fn endpoint(&self) -> Option<&Endpoint> {
        self.0.endpoint
    }

    /// The status of the answer, when there was one.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.0.status
    }

    /// The headers of the answer, when there was one: rate limits and deprecations are told there.
    ///
    /// Neither `Display` nor `{:?}` shows them. They may hold secrets, such as cookies.
    #[must_use]
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.0.headers.as_ref()
    }

    /// The provider's own error code, such as `resource_not_found` or `E064001`.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.0.code.as_deref()
    }

    /// The provider's own words.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.0.provider_message.as_deref()
    }

    /// The id to quote to the provider's support: the answer's, where it has one.
    ///
    /// Else it is the one that the client itself sent along, where the provider's client sends one, as
    /// Svix's does. It is there without an answer too, and only the provider knows whether it was
    /// kept there.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.0.request_id.as_deref()
    }

    /// The idempotency key that went out, the caller's or a generated one; `None` where the endpoint
    /// takes none, or no attempt was made.
    ///
    /// With it the same request can be sent again after an unknown outcome, and takes effect once:
    /// see [`Call::idempotency_key`](crate::Call::idempotency_key).
    #[must_use]
    pub fn idempotency_key(&self) -> Option<&str> {
        self.0.idempotency_key.as_deref()
    }

    /// How many times the request was handed to the transport; 0 when it never was.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// How long the provider asked to wait before the next try; a second if it asked in a way that
    /// cannot be read.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// Where in the answer the value stands that did not decode, such as `data[3].created_at`; `None`
    /// if it is the body as a whole. Of a field that is missing it is the object's path.
    ///
    /// What a type refuses after it was decoded (`#[serde(try_from)]`, say), and came last in its
    /// array or object, is told by that one's path; so is an array or object that is refused behind
    /// others in an array. Keys are the provider's; 200 characters at most.
    #[must_use]
    pub fn json_path(&self) -> Option<&str> {
        self.0.json_path.as_deref()
    }

    /// The beginning of an error answer's body, 1 KiB at most.
    ///
    /// Bodies of successful answers are never kept: they hold what was asked for, tokens included.
    #[must_use]
    pub fn body(&self) -> Option<&str> {
        self.0.body.as_deref()
    }

    /// Whether an attempt or the whole call ran out of time.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        self.0.kind == ErrorKind::Timeout
    }

    /// Whether the provider answered 304: what the caller has is still good.
    ///
    /// It is what a call with an `if-none-match` or `if-modified-since` header asks for.
    #[must_use]
    pub fn is_not_modified(&self) -> bool {
        self.0.status == Some(StatusCode::NOT_MODIFIED)
    }

    /// What OpenTelemetry calls `error.type`.
    pub(crate) fn telemetry_type(&self) -> Cow<'static, str> {
        match self.0.status {
            Some(status) if self.0.kind == ErrorKind::Status => status.as_u16().to_string().into(),
            _ => self.0.kind.name().into(),
        }
    }

    pub(crate) fn at(mut self, endpoint: &'static Endpoint) -> Self {
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
            self.0.outcome = Outcome::of_status(status);
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
        let mut between = "";
        if let Some(status) = inner.status {
            f.write_str(status.as_str())?;
            if let Some(reason) = status.canonical_reason() {
                write!(f, " {reason}")?;
            }
            between = ": ";
        }
        if !inner.message.is_empty() {
            write!(f, "{between}{}", OneLine(&inner.message, MAX_PART))?;
            between = ": ";
        }
        for said in [&inner.code, &inner.provider_message].into_iter().flatten() {
            write!(f, "{between}{}", OneLine(said, MAX_PART))?;
            between = ": ";
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
