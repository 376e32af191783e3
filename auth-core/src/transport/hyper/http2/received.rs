//! The body of a response.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use h2::RecvStream;
use http::Response;
use http::header::CONTENT_LENGTH;
use http_body::{Frame, SizeHint};

use super::Lease;
use crate::body::Body;

/// A response whose body keeps its stream until its end.
pub(super) fn response(response: Response<RecvStream>, lease: Lease) -> Response<Body> {
    let (head, stream) = response.into_parts();
    if stream.is_end_stream() {
        return Response::from_parts(head, Body::from(Bytes::new()));
    }
    let length = head.headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok());
    let left = length.and_then(|length| length.parse().ok());
    Response::from_parts(head, Body::new(Received { stream, lease: Some(lease), left }))
}

struct Received {
    stream: RecvStream,
    /// `None` after the end.
    lease: Option<Lease>,
    /// How many bytes are to come, if the server has said so. h2 sees to it that it was right.
    left: Option<u64>,
}

impl http_body::Body for Received {
    type Data = Bytes;
    type Error = h2::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, h2::Error>>> {
        if self.is_end_stream() {
            return Poll::Ready(None);
        }
        let frame = match ready!(self.stream.poll_data(cx)) {
            Some(data) => data.map(|bytes| {
                // It fails only for more bytes than came.
                let _ = self.stream.flow_control().release_capacity(bytes.len());
                self.left = self.left.map(|left| left.saturating_sub(bytes.len() as u64));
                Some(Frame::data(bytes))
            }),
            None => {
                let trailers = ready!(self.stream.poll_trailers(cx));
                trailers.map(|trailers| trailers.map(Frame::trailers))
            }
        };
        let has_more = frame.as_ref().is_ok_and(Option::is_some) && !self.stream.is_end_stream();
        if !has_more {
            self.lease = None;
        }
        Poll::Ready(frame.transpose())
    }

    fn is_end_stream(&self) -> bool {
        self.lease.is_none()
    }

    fn size_hint(&self) -> SizeHint {
        self.left.map_or_else(SizeHint::default, SizeHint::with_exact)
    }
}
