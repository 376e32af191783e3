//! An answer: as it came, and with its value.

use bytes::{Bytes, BytesMut};
use http::{HeaderMap, StatusCode};
use http_body::{Body as _, Frame};
use http_body_util::BodyExt as _;

use crate::error::BoxError;
use crate::{Body, ByteStream, Endpoint};

/// A value together with the answer that it came in.
///
/// Given by [`Call::response`](crate::Call::response).
#[derive(Clone, Debug)]
pub struct Response<T> {
    pub(crate) value: T,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) request_id: Option<String>,
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

    /// The id to quote to the provider's support.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
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
            attempts: self.attempts,
        }
    }
}

/// A successful answer, not decoded.
pub(crate) struct Reply {
    pub(crate) endpoint: &'static Endpoint,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    /// Empty if it is a stream.
    pub(crate) body: Bytes,
    pub(crate) stream: Option<ByteStream>,
    pub(crate) request_id: Option<String>,
    pub(crate) attempts: u32,
}

impl Reply {
    pub(crate) fn with_value<T>(self, value: T) -> Response<T> {
        Response {
            value,
            status: self.status,
            headers: self.headers,
            request_id: self.request_id,
            attempts: self.attempts,
        }
    }
}

/// Why a body is not there whole.
pub(crate) enum Shortfall {
    /// It is larger than this limit, in bytes.
    TooLarge(usize),
    /// The connection broke.
    Broken(BoxError),
    /// The attempt's time was up.
    OutOfTime,
}

/// Reads a body, up to `limit` bytes: what was read, and why it is not all.
pub(crate) async fn read(mut body: Body, limit: usize) -> (Bytes, Option<Shortfall>) {
    // The size is the server's word: memory is reserved for it up to the limit at most.
    let announced = usize::try_from(body.size_hint().lower()).unwrap_or(limit).min(limit);
    let mut whole = BytesMut::new();
    while let Some(frame) = body.frame().await {
        let data = match frame.map(Frame::into_data) {
            Ok(Ok(data)) => data,
            Ok(Err(_trailers)) => continue,
            Err(error) => return (whole.freeze(), Some(Shortfall::Broken(error))),
        };
        let room = limit - whole.len();
        if data.len() > room {
            whole.extend_from_slice(data.get(..room).unwrap_or_default());
            return (whole.freeze(), Some(Shortfall::TooLarge(limit)));
        }
        if whole.is_empty() {
            // One frame that is the whole body is not copied.
            if body.is_end_stream() {
                return (data, None);
            }
            whole.reserve(announced.max(data.len()));
        }
        whole.extend_from_slice(&data);
    }
    (whole.freeze(), None)
}
