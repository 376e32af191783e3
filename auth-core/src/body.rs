//! Bodies of requests and responses, complete in memory or as streams.

#[cfg(feature = "hyper")]
pub(crate) mod incoming;
pub(crate) mod multipart;

use std::fmt::{self, Debug};
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;
#[cfg(any(feature = "hyper", feature = "reqwest"))]
use http::header::{CONTENT_LENGTH, HeaderMap};
use http_body::{Body as _, Frame, SizeHint};
use http_body_util::BodyExt as _;
use http_body_util::combinators::UnsyncBoxBody;

use crate::error::BoxError;

/// The body of a request or a response: bytes in memory, or a stream.
///
/// The argument of `body = …` is sent unchanged. A body in memory (`Bytes`, `Vec<u8>`, `String`)
/// can be sent again in another attempt. A stream can be sent only once, so a call with a stream
/// makes no further attempt once the stream was handed to the transport.
///
/// ```
/// use auth_core::Body;
///
/// let whole = Body::from("bytes");
/// assert_eq!(whole.content_length(), Some(5));
/// ```
pub struct Body(Inner);

enum Inner {
    Whole(Bytes),
    // The transports' own types, which need no box.
    #[cfg(feature = "hyper")]
    Incoming(incoming::Incoming),
    #[cfg(feature = "reqwest")]
    Reqwest(reqwest::Body),
    Stream(UnsyncBoxBody<Bytes, BoxError>),
}

impl Body {
    /// Wraps any [`http_body::Body`].
    pub fn new<B>(body: B) -> Self
    where
        B: http_body::Body<Data = Bytes> + Send + 'static,
        B::Error: Into<BoxError>,
    {
        Self(Inner::Stream(body.map_err(Into::into).boxed_unsync()))
    }

    #[cfg(feature = "hyper")]
    pub(crate) fn from_incoming(body: incoming::Incoming) -> Self {
        Self(Inner::Incoming(body))
    }

    #[cfg(feature = "reqwest")]
    pub(crate) fn from_reqwest(body: reqwest::Body) -> Self {
        Self(Inner::Reqwest(body))
    }

    /// A stream of bytes of unknown length. It is sent in chunks, without a `content-length`.
    pub fn stream<S, E>(stream: S) -> Self
    where
        S: Stream<Item = Result<Bytes, E>> + Send + 'static,
        E: Into<BoxError> + 'static,
    {
        Self::new(Frames(Box::pin(stream)))
    }

    /// A stream of exactly `len` bytes. The request carries this `content-length`.
    ///
    /// If the stream yields more or fewer bytes, the call fails.
    pub fn sized_stream<S, E>(stream: S, len: u64) -> Self
    where
        S: Stream<Item = Result<Bytes, E>> + Send + 'static,
        E: Into<BoxError> + 'static,
    {
        Self::new(Exactly { body: Self::stream(stream), left: len })
    }

    /// The length in bytes, if it is known in advance: the value of the `content-length` header.
    #[must_use]
    pub fn content_length(&self) -> Option<u64> {
        self.size_hint().exact()
    }

    /// Whether the body is known to have no bytes. It is `false` if that is not known, as for most
    /// streams.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.is_end_stream()
    }

    /// Says in the headers how many bytes the body has, if it has any and the number is known.
    #[cfg(any(feature = "hyper", feature = "reqwest"))]
    pub(crate) fn announce(&self, headers: &mut HeaderMap) {
        if let Some(length) = self.content_length().filter(|length| *length > 0) {
            headers.insert(CONTENT_LENGTH, length.into());
        }
    }

    /// A copy of the body, unless it is a stream.
    pub(crate) fn try_clone(&self) -> Option<Self> {
        self.bytes().map(|bytes| Self::from(bytes.clone()))
    }

    /// The bytes, if the body is in memory.
    #[must_use]
    pub fn bytes(&self) -> Option<&Bytes> {
        match &self.0 {
            Inner::Whole(bytes) => Some(bytes),
            _ => None,
        }
    }
}

impl From<Bytes> for Body {
    fn from(bytes: Bytes) -> Self {
        Self(Inner::Whole(bytes))
    }
}

impl From<Vec<u8>> for Body {
    fn from(bytes: Vec<u8>) -> Self {
        Bytes::from(bytes).into()
    }
}

impl From<String> for Body {
    fn from(text: String) -> Self {
        Bytes::from(text).into()
    }
}

impl From<&'static str> for Body {
    fn from(text: &'static str) -> Self {
        Bytes::from_static(text.as_bytes()).into()
    }
}

impl http_body::Body for Body {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        match &mut self.0 {
            Inner::Whole(bytes) if bytes.is_empty() => Poll::Ready(None),
            Inner::Whole(bytes) => Poll::Ready(Some(Ok(Frame::data(std::mem::take(bytes))))),
            #[cfg(feature = "hyper")]
            Inner::Incoming(body) => body.poll_frame(cx).map_err(Into::into),
            #[cfg(feature = "reqwest")]
            Inner::Reqwest(body) => Pin::new(body).poll_frame(cx).map_err(Into::into),
            Inner::Stream(body) => Pin::new(body).poll_frame(cx),
        }
    }

    fn is_end_stream(&self) -> bool {
        match &self.0 {
            Inner::Whole(bytes) => bytes.is_empty(),
            #[cfg(feature = "hyper")]
            Inner::Incoming(body) => body.is_end_stream(),
            #[cfg(feature = "reqwest")]
            Inner::Reqwest(body) => body.is_end_stream(),
            Inner::Stream(body) => body.is_end_stream(),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match &self.0 {
            Inner::Whole(bytes) => SizeHint::with_exact(bytes.len() as u64),
            #[cfg(feature = "hyper")]
            Inner::Incoming(body) => body.size_hint(),
            #[cfg(feature = "reqwest")]
            Inner::Reqwest(body) => body.size_hint(),
            Inner::Stream(body) => body.size_hint(),
        }
    }
}

impl Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Body").field("content_length", &self.content_length()).finish()
    }
}

/// Turns a stream of bytes into the frames of a body.
struct Frames<S>(Pin<Box<S>>);

impl<S, E> http_body::Body for Frames<S>
where
    S: Stream<Item = Result<Bytes, E>>,
{
    type Data = Bytes;
    type Error = E;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, E>>> {
        self.0.as_mut().poll_next(cx).map(|chunk| chunk.map(|chunk| chunk.map(Frame::data)))
    }
}

/// A body that fails if its length is not the announced one.
struct Exactly {
    body: Body,
    left: u64,
}

impl http_body::Body for Exactly {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let frame = std::task::ready!(Pin::new(&mut self.body).poll_frame(cx));
        let length = match &frame {
            Some(Ok(frame)) => frame.data_ref().map_or(0, Bytes::len) as u64,
            Some(Err(_)) => 0,
            None if self.left > 0 => {
                return Poll::Ready(Some(Err("the stream is shorter than announced".into())));
            }
            None => 0,
        };
        match self.left.checked_sub(length) {
            Some(left) => self.left = left,
            None => return Poll::Ready(Some(Err("the stream is longer than announced".into()))),
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.left == 0
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.left)
    }
}
