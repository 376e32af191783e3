//! A response: as it arrived, and with its decoded value.

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
use crate::json::limits::Sanitized;
use crate::request::Request;

/// A value together with the status and headers of the response that it came from.
///
/// [`Call::response`](crate::Call::response) gives it.
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

    /// The decoded value alone.
    #[must_use]
    pub fn into_value(self) -> T {
        self.value
    }

    /// The status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The request id, to quote to the provider's support. It is the id in the response, if there
    /// is one. Otherwise it is the id that the client sent with the request, if the provider's
    /// client sends one, as Svix's does.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// The idempotency key that was sent, whether the caller set it or the client generated it;
    /// `None` if the endpoint has no such key.
    #[must_use]
    pub fn idempotency_key(&self) -> Option<&str> {
        self.idempotency_key.as_deref()
    }

    /// How many attempts the call made, the successful one included.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    /// The same response with another value, which `change` computes.
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
        // Only the names are shown, because `set-cookie` and similar headers carry tokens.
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

/// A successful response that is not decoded yet.
pub(crate) struct RawResponse {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    /// Empty if the body is a stream.
    pub(crate) body: Bytes,
    // Boxed, because few calls have one, and all would move the place for it about.
    pub(crate) stream: Option<Box<ByteStream>>,
    pub(crate) attempts: u32,
}

/// A request together with its successful response.
pub(crate) struct Exchange {
    pub(crate) request: Box<Request>,
    pub(crate) response: RawResponse,
    pub(crate) span: Span,
    /// The text that is decoded instead of the body, if the body itself could not be decoded.
    pub(crate) sanitized: OnceLock<Sanitized>,
}

impl Exchange {
    /// The request id. It is searched only on demand, because most callers never ask for it.
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
