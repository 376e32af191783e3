//! Sends the body of a request.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use h2::{Reason, SendStream};
use http_body::Body as _;

use crate::body::Body;
use crate::error::BoxError;

/// Sends a body that is not in memory. It ends with an error if the body does.
///
/// It ends without an error if the stream does: the server wants no more of the body, or the
/// connection has broken. The response, or its error, says which.
pub(super) struct Upload {
    body: Body,
    stream: SendStream<Bytes>,
    /// What waits until the server takes more, and whether it is the last.
    chunk: Option<(Bytes, bool)>,
}

impl Upload {
    /// Sends the body if it is in memory; otherwise there is something left to do.
    pub(super) fn begin(body: Body, mut stream: SendStream<Bytes>) -> Option<Self> {
        let Some(bytes) = body.bytes() else { return Some(Self { body, stream, chunk: None }) };
        // Without bytes, the head was the end of the request.
        if !bytes.is_empty() {
            // h2 sends them piece by piece, as the server takes them. If the stream has ended
            // already, the response says why.
            let _ = stream.send_data(bytes.clone(), true);
        }
        None
    }

    /// Sends a chunk as soon as the server takes one. Ready with whether there is more to send.
    fn poll_send(&mut self, cx: &mut Context<'_>) -> Poll<bool> {
        // No bytes need no room.
        let is_waiting = self.chunk.as_ref().is_some_and(|(bytes, _)| !bytes.is_empty());
        while is_waiting && self.stream.capacity() == 0 {
            if !matches!(ready!(self.stream.poll_capacity(cx)), Some(Ok(_))) {
                return Poll::Ready(false);
            }
        }
        let Some((bytes, is_last)) = self.chunk.take() else { return Poll::Ready(true) };
        Poll::Ready(self.stream.send_data(bytes, is_last).is_ok() && !is_last)
    }
}

impl Future for Upload {
    type Output = Result<(), BoxError>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        loop {
            if self.stream.poll_reset(cx).is_ready() || !ready!(self.poll_send(cx)) {
                return Poll::Ready(Ok(()));
            }
            let Some(frame) = ready!(Pin::new(&mut self.body).poll_frame(cx)) else {
                self.chunk = Some((Bytes::new(), true));
                continue;
            };
            let frame = frame.inspect_err(|_| self.stream.send_reset(Reason::INTERNAL_ERROR))?;
            match frame.into_data() {
                Ok(bytes) => {
                    // Asked for only now: what is asked for is kept from all other streams.
                    self.stream.reserve_capacity(bytes.len().min(1));
                    self.chunk = Some((bytes, self.body.is_end_stream()));
                }
                Err(other) => {
                    if let Ok(trailers) = other.into_trailers() {
                        // They are the end. If the stream has ended before, the response says why.
                        let _ = self.stream.send_trailers(trailers);
                        return Poll::Ready(Ok(()));
                    }
                }
            }
        }
    }
}
