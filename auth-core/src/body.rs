//! Bodies, of requests and of answers: whole, or as they come.

mod multipart;
mod stream;
pub(crate) mod text;

use std::fmt::{self, Debug};
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;
use http_body::{Body as _, Frame, SizeHint};
use http_body_util::BodyExt as _;
use http_body_util::combinators::UnsyncBoxBody;

pub use self::multipart::{Multipart, Part};
pub use self::stream::ByteStream;
pub(crate) use self::stream::{Origin, StreamLimits};
use crate::error::BoxError;

/// The bytes of a message: there already, or still to come.
///
/// As the argument of `body = …` it is sent as it is. What is there already (`Bytes`, `Vec<u8>`,
/// `String`) can be sent again in another attempt; a stream is sent once, and so the call has one
/// attempt from the moment that it is handed over.
///
/// ```
/// use auth_core::Body;
///
/// let whole = Body::from("bytes");
/// assert_eq!(whole.len(), Some(5));
/// ```
pub struct Body(Inner);

enum Inner {
    Whole(Bytes),
    // What the transports give, without a box around it.
    #[cfg(feature = "hyper")]
    Hyper(hyper::body::Incoming),
    #[cfg(feature = "reqwest")]
    Reqwest(reqwest::Body),
    Stream(UnsyncBoxBody<Bytes, BoxError>),
}

impl Body {
    /// Any [`http_body::Body`].
    pub fn new<B>(body: B) -> Self
    where
        B: http_body::Body<Data = Bytes> + Send + 'static,
        B::Error: Into<BoxError>,
    {
        Self(Inner::Stream(body.map_err(Into::into).boxed_unsync()))
    }

    #[cfg(feature = "hyper")]
    pub(crate) fn of_hyper(body: hyper::body::Incoming) -> Self {
        Self(Inner::Hyper(body))
    }

    #[cfg(feature = "reqwest")]
    pub(crate) fn of_reqwest(body: reqwest::Body) -> Self {
        Self(Inner::Reqwest(body))
    }

    /// A stream of bytes whose length is not known: it is sent chunk by chunk.
    pub fn stream<S, E>(stream: S) -> Self
    where
        S: Stream<Item = Result<Bytes, E>> + Send + 'static,
        E: Into<BoxError> + 'static,
    {
        Self::new(Frames(Box::pin(stream)))
    }

    /// A stream of exactly `len` bytes: the request says how long it is.
    ///
    /// A stream of another length fails the call.
    pub fn sized_stream<S, E>(stream: S, len: u64) -> Self
    where
        S: Stream<Item = Result<Bytes, E>> + Send + 'static,
        E: Into<BoxError> + 'static,
    {
        Self::new(Exactly { body: Self::stream(stream), left: len })
    }

    /// The length in bytes, where it is known.
    #[must_use]
    pub fn len(&self) -> Option<u64> {
        self.size_hint().exact()
    }

    /// Whether it is known to have no bytes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.is_end_stream()
    }

    /// The same body once more, unless it is a stream.
    pub(crate) fn try_clone(&self) -> Option<Self> {
        self.bytes().map(|bytes| Self::from(bytes.clone()))
    }

    /// The bytes, if they are there already.
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
            Inner::Hyper(body) => Pin::new(body).poll_frame(cx).map_err(Into::into),
            #[cfg(feature = "reqwest")]
            Inner::Reqwest(body) => Pin::new(body).poll_frame(cx).map_err(Into::into),
            Inner::Stream(body) => Pin::new(body).poll_frame(cx),
        }
    }

    fn is_end_stream(&self) -> bool {
        match &self.0 {
            Inner::Whole(bytes) => bytes.is_empty(),
            #[cfg(feature = "hyper")]
            Inner::Hyper(body) => body.is_end_stream(),
            #[cfg(feature = "reqwest")]
            Inner::Reqwest(body) => body.is_end_stream(),
            Inner::Stream(body) => body.is_end_stream(),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match &self.0 {
            Inner::Whole(bytes) => SizeHint::with_exact(bytes.len() as u64),
            #[cfg(feature = "hyper")]
            Inner::Hyper(body) => body.size_hint(),
            #[cfg(feature = "reqwest")]
            Inner::Reqwest(body) => body.size_hint(),
            Inner::Stream(body) => body.size_hint(),
        }
    }
}

impl Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Body").field("len", &self.len()).finish()
    }
}

/// A stream of bytes as the frames of a body.
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

/// A body that keeps the length that it was announced with.
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
