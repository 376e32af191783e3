//! An answer: as it came, and with its value.

pub(crate) mod decode;
pub(crate) mod reading;
pub(crate) mod stream;

use std::fmt::{self, Debug};
use std::sync::OnceLock;

use bytes::Bytes;
use http::header::HeaderName;
use http::{HeaderMap, StatusCode};
use tracing::Span;

use self::stream::ByteStream;
use crate::json::limits::Within;
use crate::request::Request;

/// A value together with the answer that it came in.
///
/// Given by [`Call::response`](crate::Call::response).
#[derive(Clone)]
pub struct Response<T> {
    pub(crate) value: T,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) request_id: Option<String>,
    pub(crate) idempotency_key: Option<String>,
    pub(crate) attempts: u32,
}

impl<T> Response<T> {
    /// The decoded value.
    #[must_use]
    pub fn value(&self) -> &T {
        &self.value
    }

    /// The decoded value, leaving the rest behind.
    #[must_use]
    pub fn into_value(self) -> T {
        self.value
    }

    /// The status of the answer.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers of the answer.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The id to quote to the provider's support: the answer's, where it has one, else the one that
    /// the client itself sent along, where the provider's client sends one, as Svix's does.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// The idempotency key that went out, the caller's or a generated one; `None` where the endpoint
    /// takes none.
    #[must_use]
    pub fn idempotency_key(&self) -> Option<&str> {
        self.idempotency_key.as_deref()
    }

    /// How many attempts it took, this one included.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    /// The same answer with the value changed.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Response<U> {
        Response {
            value: change(self.value),
            status: self.status,
            headers: self.headers,
            request_id: self.request_id,
            idempotency_key: self.idempotency_key,
            attempts: self.attempts,
        }
    }
}

impl<T: Debug> Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Names alone: `set-cookie` and its like carry tokens.
        let names: Vec<_> = self.headers.keys().map(HeaderName::as_str).collect();
        f.debug_struct("Response")
            .field("value", &self.value)
            .field("status", &self.status)
            .field("headers", &names)
            .field("request_id", &self.request_id)
            .field("idempotency_key", &self.idempotency_key)
            .field("attempts", &self.attempts)
            .finish()
    }
}

/// A successful answer, not decoded.
pub(crate) struct RawResponse {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    /// Empty if it is a stream.
    pub(crate) body: Bytes,
    // Boxed, because few calls have one, and all would move the place for it about.
    pub(crate) stream: Option<Box<ByteStream>>,
    pub(crate) attempts: u32,
}

/// A successful answer with what it answers.
pub(crate) struct Exchange {
    pub(crate) request: Box<Request>,
    pub(crate) response: RawResponse,
    pub(crate) span: Span,
    /// What is read in the place of a body that could not be read as it is.
    pub(crate) within: OnceLock<Within>,
}

impl Exchange {
    /// The id to quote; looked for when it is asked for, which most callers never do.
    pub(crate) fn request_id(&self) -> Option<String> {
        self.request.id(&self.response.headers)
    }

    pub(crate) fn with_value<T>(self, value: T) -> Response<T> {
        Response {
            value,
            status: self.response.status,
            request_id: self.request_id(),
            idempotency_key: self.request.idempotency_key(),
            headers: self.response.headers,
            attempts: self.response.attempts,
        }
    }
}
