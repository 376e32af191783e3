//! Records every request, and applies the queued faults.

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
use super::listener::ConnectionBreaker;
use super::lock;
use super::recorded::Recorded;

/// The limit of the routes' extractors. A larger body gets a 413.
const BODY_LIMIT: usize = 2 * 1024 * 1024;

/// The recorded requests and the queued faults.
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

    /// Records a request and takes the next fault.
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

/// Responds to a request, or fails as the next fault demands.
pub(super) async fn intercept(
    State(traffic): State<Arc<Traffic>>,
    ConnectInfo(breaker): ConnectInfo<ConnectionBreaker>,
    request: Request,
    next: Next,
) -> Response {
    let (parts, body) = request.into_parts();
    // This response is for a body that is too large. A client that aborted its request does not see
    // it.
    let Ok(body) = to_bytes(body, BODY_LIMIT).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let fault = traffic.arrived(Recorded::new(&parts, &body));
    let request = Request::from_parts(parts, Body::from(body));
    match fault {
        None => next.run(request).await,
        Some(Effect::Respond(response)) => response.into_response(),
        Some(Effect::Delay(duration)) => {
            let response = next.run(request).await;
            pause(duration).await;
            response
        }
        Some(Effect::Reset) => {
            breaker.reset();
            Response::default()
        }
        Some(Effect::ResetAfter) => {
            let response = next.run(request).await;
            breaker.reset();
            response
        }
        Some(Effect::Truncated) => truncate(next.run(request).await, &breaker).await,
    }
}

#[expect(clippy::disallowed_methods, reason = "the client under test waits for real")]
async fn pause(duration: Duration) {
    tokio::time::sleep(duration).await;
}

/// Announces the whole body but sends only half of it.
async fn truncate(response: Response, breaker: &ConnectionBreaker) -> Response {
    let (mut parts, body) = response.into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap_or_default();
    if body.is_empty() {
        breaker.close();
    }
    parts.headers.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
    Response::from_parts(parts, Body::new(HalfBody::new(&body)))
}

/// A body that ends with an error after its first half.
enum HalfBody {
    Unsent(Bytes),
    Sent,
    Flushed,
}

impl HalfBody {
    fn new(body: &Bytes) -> HalfBody {
        HalfBody::Unsent(body.slice(..body.len() / 2))
    }
}

impl http_body::Body for HalfBody {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        match mem::replace(&mut *self, HalfBody::Sent) {
            HalfBody::Unsent(bytes) => Poll::Ready(Some(Ok(Frame::data(bytes)))),
            HalfBody::Sent => {
                // The server writes the first half before it polls again. An immediate error would
                // discard the first half.
                *self = HalfBody::Flushed;
                context.waker().wake_by_ref();
                Poll::Pending
            }
            HalfBody::Flushed => Poll::Ready(Some(Err(io::ErrorKind::UnexpectedEof.into()))),
        }
    }
}
