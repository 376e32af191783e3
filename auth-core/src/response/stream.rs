//! The body of a response as a stream.

use std::fmt::{self, Debug};
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;
use http::{HeaderMap, StatusCode};
use http_body::{Body as _, Frame};

use crate::body::Body;
use crate::clock::{Clock, Sleep};
use crate::endpoint::Endpoint;
use crate::error::{Error, ErrorKind, Outcome};
use crate::transport::broken_body;

/// The body of a successful response as a stream of chunks. A `Call<ByteStream>` gives it.
///
/// The client's limits apply to the stream. The call's deadline runs until the last chunk. Each
/// chunk must arrive within the [idle timeout](crate::Call::idle_timeout). A body larger than the
/// client's response limit is an error. The attempt timeout covers only the time until the
/// response's headers arrive.
///
/// The stream ends after an error and after the last chunk.
pub struct ByteStream {
    body: Body,
    limits: StreamLimits,
    /// The number of bytes that may still arrive.
    left: usize,
    is_late: Pin<Box<Sleep>>,
    is_idle: Pin<Box<Sleep>>,
    /// Whether the next chunk is being waited for, and `is_idle` measures it.
    is_waiting: bool,
    origin: Origin,
    is_over: bool,
}

/// The limits of a stream.
pub(crate) struct StreamLimits {
    /// The largest size of the body, in bytes.
    pub(crate) size: usize,
    /// The call's deadline.
    pub(crate) deadline: Duration,
    /// The rest of the deadline.
    pub(crate) left: Duration,
    /// The longest time until the next chunk.
    pub(crate) idle: Duration,
    /// The clock that measures both times.
    pub(crate) clock: Arc<dyn Clock>,
}

/// The details of the response for the error of an incomplete body.
pub(crate) struct Origin {
    pub(crate) endpoint: &'static Endpoint,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) attempts: u32,
    pub(crate) request_id: Option<String>,
    pub(crate) idempotency_key: Option<String>,
}

impl ByteStream {
    pub(crate) fn new(body: Body, limits: StreamLimits, origin: Origin) -> Self {
        Self {
            body,
            left: limits.size,
            is_late: Box::pin(limits.clock.timer(limits.left)),
            is_idle: Box::pin(limits.clock.timer(limits.idle)),
            is_waiting: false,
            limits,
            origin,
            is_over: false,
        }
    }

    /// Waits for the next chunk; `None` at the end.
    ///
    /// # Errors
    ///
    /// - The connection broke, or the body is larger than the limit.
    /// - The call's deadline passed, or no chunk arrived within the idle timeout.
    pub async fn chunk(&mut self) -> Result<Option<Bytes>, Error> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await.transpose()
    }

    /// Whether the next chunk takes too long, counted from when it was first waited for: the time that
    /// the reader takes for itself is not the server's.
    fn poll_idle(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        if !self.is_waiting {
            // Where no timer can be had, the deadline's, which is there already, has to do.
            if !self.limits.clock.can_wait() {
                return Poll::Pending;
            }
            let idle = self.limits.clock.timer(self.limits.idle);
            self.is_idle.set(idle);
            self.is_waiting = true;
        }
        self.is_idle.as_mut().poll(cx)
    }

    fn fails(&mut self, error: Error) -> Poll<Option<Result<Bytes, Error>>> {
        self.is_over = true;
        let error = error
            .with_endpoint(self.origin.endpoint)
            .with_status(self.origin.status)
            .with_headers(std::mem::take(&mut self.origin.headers))
            .with_attempts(self.origin.attempts)
            .with_request_id(self.origin.request_id.take())
            .with_idempotency_key(self.origin.idempotency_key.take());
        Poll::Ready(Some(Err(error.with_outcome(Outcome::Applied))))
    }
}

impl Stream for ByteStream {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.is_over {
            return Poll::Ready(None);
        }
        if self.is_late.as_mut().poll(cx).is_ready() {
            let message = format!(
                "the body did not arrive within the call's deadline of {:?}",
                self.limits.deadline
            );
            return self.fails(Error::new(ErrorKind::Timeout, message));
        }
        loop {
            let frame = match Pin::new(&mut self.body).poll_frame(cx) {
                Poll::Pending if self.poll_idle(cx).is_ready() => {
                    let message = format!("no part of the body arrived for {:?}", self.limits.idle);
                    return self.fails(Error::new(ErrorKind::Timeout, message));
                }
                Poll::Pending => return Poll::Pending,
                Poll::Ready(frame) => frame,
            };
            let frame = match frame {
                Some(Ok(frame)) => frame,
                Some(Err(error)) => {
                    return self.fails(broken_body(error));
                }
                None => {
                    self.is_over = true;
                    return Poll::Ready(None);
                }
            };
            let Ok(data) = Frame::into_data(frame) else { continue };
            if data.is_empty() {
                // Yield, so that the deadline is checked even if many empty frames are ready.
                cx.waker().wake_by_ref();
                return Poll::Pending;
            }
            let Some(left) = self.left.checked_sub(data.len()) else {
                let message =
                    format!("the body is larger than the limit of {} bytes", self.limits.size);
                return self.fails(Error::new(ErrorKind::TooLarge, message));
            };
            self.left = left;
            self.is_waiting = false;
            return Poll::Ready(Some(Ok(data)));
        }
    }
}

impl Debug for ByteStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ByteStream").field("endpoint", self.origin.endpoint).finish_non_exhaustive()
    }
}
