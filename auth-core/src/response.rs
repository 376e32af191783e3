//! An answer: as it came, and with its value.

use std::fmt::{self, Debug};
use std::sync::OnceLock;

use bytes::{Bytes, BytesMut};
use http::header::HeaderName;
use http::{HeaderMap, StatusCode};
use http_body::{Body as _, Frame};
use http_body_util::BodyExt as _;

use tracing::Span;

use crate::error::BoxError;
use crate::json_limits::Within;
use crate::request::Request;
use crate::{Body, ByteStream};

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
pub(crate) struct Answered {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    /// Empty if it is a stream.
    pub(crate) body: Bytes,
    pub(crate) stream: Option<ByteStream>,
    pub(crate) attempts: u32,
}

/// A successful answer with what it answers.
pub(crate) struct Reply {
    pub(crate) request: Box<Request>,
    pub(crate) answer: Answered,
    pub(crate) span: Span,
    /// What is read in the place of a body that could not be read as it is.
    pub(crate) within: OnceLock<Within>,
}

impl Reply {
    /// The id to quote; looked for when it is asked for, which most callers never do.
    pub(crate) fn request_id(&self) -> Option<String> {
        self.request.id(&self.answer.headers)
    }

    pub(crate) fn with_value<T>(self, value: T) -> Response<T> {
        Response {
            value,
            status: self.answer.status,
            request_id: self.request_id(),
            idempotency_key: self.request.idempotency_key(),
            headers: self.answer.headers,
            attempts: self.answer.attempts,
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

/// The most memory that is reserved for a body before any of it has come.
const RESERVED: usize = 64 * 1024;

/// What there is of a body. One that came in one piece is not copied.
#[derive(Default)]
pub(crate) enum Received {
    #[default]
    Nothing,
    Piece(Bytes),
    Pieces(BytesMut),
}

impl Received {
    /// Appends a piece of a body that has `announced` bytes in all, or so it is said.
    fn push(&mut self, piece: Bytes, announced: usize) {
        match self {
            Self::Nothing => *self = Self::Piece(piece),
            Self::Piece(first) => {
                let mut pieces = BytesMut::with_capacity(announced.max(first.len() + piece.len()));
                pieces.extend_from_slice(first);
                pieces.extend_from_slice(&piece);
                *self = Self::Pieces(pieces);
            }
            Self::Pieces(pieces) => pieces.extend_from_slice(&piece),
        }
    }

    fn len(&self) -> usize {
        match self {
            Self::Nothing => 0,
            Self::Piece(piece) => piece.len(),
            Self::Pieces(pieces) => pieces.len(),
        }
    }

    pub(crate) fn into_bytes(self) -> Bytes {
        match self {
            Self::Nothing => Bytes::new(),
            Self::Piece(piece) => piece,
            Self::Pieces(pieces) => pieces.freeze(),
        }
    }
}

/// Reads a body into `whole`, up to `limit` bytes; gives why it is not all.
pub(crate) async fn read(body: &mut Body, limit: usize, whole: &mut Received) -> Option<Shortfall> {
    // The length is the server's word: a lie must not cost memory.
    let announced = usize::try_from(body.size_hint().lower()).unwrap_or(RESERVED);
    let announced = announced.min(limit).min(RESERVED);
    while !body.is_end_stream() {
        // A body that always has another frame ready would never let the timeouts be looked at.
        tokio::task::coop::consume_budget().await;
        let Some(frame) = body.frame().await else { break };
        let mut data = match frame.map(Frame::into_data) {
            Ok(Ok(data)) => data,
            Ok(Err(_trailers)) => continue,
            Err(error) => return Some(Shortfall::Broken(error)),
        };
        let room = limit - whole.len();
        let is_too_large = data.len() > room;
        data.truncate(room);
        if !data.is_empty() {
            whole.push(data, announced);
        }
        if is_too_large {
            return Some(Shortfall::TooLarge(limit));
        }
    }
    None
}
