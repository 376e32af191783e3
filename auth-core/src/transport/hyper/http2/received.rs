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
///
/// `is_head`: whether it is one to `HEAD`, which has a length but no body.
pub(super) fn response(
    response: Response<RecvStream>,
    is_head: bool,
    lease: Lease,
) -> Response<Body> {
    let (head, stream) = response.into_parts();
    let length = head.headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok());
    let left = length.and_then(|length| length.parse().ok());
    // Not asked where the answer is known, because h2 has one lock for the whole connection.
    if (is_head || left.unwrap_or(0) == 0) && stream.is_end_stream() {
        return Response::from_parts(head, Body::from(Bytes::new()));
    }
    let reading = Some(Reading { stream, _lease: lease });
    Response::from_parts(head, Body::new(Received { reading, left }))
}

struct Received {
    /// `None` after the end.
    reading: Option<Reading>,
    /// How many bytes are to come, if the server has said so. h2 sees to it that it was right.
    left: Option<u64>,
}

struct Reading {
    stream: RecvStream,
    _lease: Lease,
}

/// A frame, if there is one, and whether it is the last.
type Next = (Option<Frame<Bytes>>, bool);

impl Reading {
    fn poll_next(&mut self, cx: &mut Context<'_>) -> Poll<Result<Next, h2::Error>> {
        let Some(data) = ready!(self.stream.poll_data(cx)) else {
            let trailers = ready!(self.stream.poll_trailers(cx))?;
            return Poll::Ready(Ok((trailers.map(Frame::trailers), true)));
        };
        let bytes = data?;
        let is_last = self.stream.is_end_stream();
        if !is_last {
            // The server may send as many bytes again. At the end h2 says so by itself.
            self.stream.flow_control().release_capacity(bytes.len())?;
        }
        Poll::Ready(Ok((Some(Frame::data(bytes)), is_last)))
    }
}

impl http_body::Body for Received {
    type Data = Bytes;
    type Error = h2::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, h2::Error>>> {
        let Some(reading) = &mut self.reading else { return Poll::Ready(None) };
        let next = ready!(reading.poll_next(cx));
        if !matches!(next, Ok((Some(_), false))) {
            self.reading = None;
        }
        let frame = next.map(|(frame, _)| frame).transpose();
        if let Some(Ok(frame)) = &frame {
            let came = frame.data_ref().map_or(0, Bytes::len) as u64;
            self.left = self.left.map(|left| left.saturating_sub(came));
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.reading.is_none()
    }

    fn size_hint(&self) -> SizeHint {
        self.left.map_or_else(SizeHint::default, SizeHint::with_exact)
    }
}
