//! Every request passes here first: it is written down, and meets the fault that waits for it.

use std::collections::VecDeque;
use std::io;
use std::mem;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::extract::{ConnectInfo, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::header::CONTENT_LENGTH;
use http::{HeaderValue, StatusCode};
use http_body::Frame;

use super::fault::{Effect, Fault};
use super::listener::Line;
use super::lock;
use super::recorded::Recorded;

/// As much as the extractors of the routes take; more is answered with 413.
const BODY_LIMIT: usize = 2 * 1024 * 1024;

/// What arrived, and what shall go wrong next.
#[derive(Debug, Default)]
pub(super) struct Traffic(Mutex<Log>);

#[derive(Debug, Default)]
struct Log {
    recorded: Vec<Recorded>,
    faults: VecDeque<Fault>,
}

impl Traffic {
    pub(super) fn queue(&self, fault: Fault) {
        lock(&self.0).faults.push_back(fault);
    }

    pub(super) fn recorded(&self) -> Vec<Recorded> {
        lock(&self.0).recorded.clone()
    }

    pub(super) fn forget(&self) {
        lock(&self.0).recorded.clear();
    }

    /// Writes a request down and takes the fault that it meets.
    fn arrived(&self, request: Recorded) -> Option<Effect> {
        let mut log = lock(&self.0);
        log.recorded.push(request);
        while let Some(fault) = log.faults.front_mut() {
            if let Some(rest) = fault.times.checked_sub(1) {
                fault.times = rest;
                return Some(fault.effect.clone());
            }
            log.faults.pop_front();
        }
        None
    }
}

/// Answers a request, or fails to in the way that a fault asks for.
pub(super) async fn intercept(
    State(traffic): State<Arc<Traffic>>,
    ConnectInfo(line): ConnectInfo<Line>,
    request: Request,
    next: Next,
) -> Response {
    let (parts, body) = request.into_parts();
    // A client that broke off before the end does not see this answer.
    let Ok(body) = to_bytes(body, BODY_LIMIT).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let fault = traffic.arrived(Recorded::new(&parts, &body));
    let request = Request::from_parts(parts, Body::from(body));
    match fault {
        None => next.run(request).await,
        Some(Effect::Answer(answer)) => answer.into_response(),
        Some(Effect::Delay(duration)) => {
            let response = next.run(request).await;
            pause(duration).await;
            response
        }
        Some(Effect::Reset) => {
            line.reset();
            Response::default()
        }
        Some(Effect::ResetAfter) => {
            let response = next.run(request).await;
            line.reset();
            response
        }
        Some(Effect::Truncated) => truncate(next.run(request).await, &line).await,
    }
}

#[expect(clippy::disallowed_methods, reason = "the client under test waits for real")]
async fn pause(duration: Duration) {
    tokio::time::sleep(duration).await;
}

/// Promises the whole body and sends half of it.
async fn truncate(response: Response, line: &Line) -> Response {
    let (mut parts, body) = response.into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap_or_default();
    if body.is_empty() {
        line.close();
    }
    parts.headers.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
    Response::from_parts(parts, Body::new(Half::of(&body)))
}

/// A body that breaks off.
enum Half {
    Unsent(Bytes),
    Sent,
    Flushed,
}

impl Half {
    fn of(body: &Bytes) -> Half {
        Half::Unsent(body.slice(..body.len() / 2))
    }
}

impl http_body::Body for Half {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        match mem::replace(&mut *self, Half::Sent) {
            Half::Unsent(bytes) => Poll::Ready(Some(Ok(Frame::data(bytes)))),
            Half::Sent => {
                // The server writes out what it has before it asks again; an error right away
                // would take the first half along.
                *self = Half::Flushed;
                context.waker().wake_by_ref();
                Poll::Pending
            }
            Half::Flushed => Poll::Ready(Some(Err(io::ErrorKind::UnexpectedEof.into()))),
        }
    }
}
