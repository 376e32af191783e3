//! The state of a call. This part of its future is compiled once, and not for each type.

use std::pin::Pin;
use std::task::{Context, Poll};

use crate::endpoint::Endpoint;
use crate::error::{Error, ErrorKind, Outcome};
use crate::request::Request;
use crate::response::{Exchange, Response};
use crate::send;

/// The future that sends a request. It is boxed, because it is large.
type SendFuture = Pin<Box<dyn Future<Output = Result<Exchange, Error>> + Send>>;

/// A request that is sent at the first poll, and afterwards its exchange.
pub(super) struct Progress {
    stage: Stage,
    exchange: Option<Exchange>,
    endpoint: &'static Endpoint,
}

enum Stage {
    Unsent(Box<Request>),
    Sending(SendFuture),
    /// The result was returned.
    Over,
}

impl Progress {
    pub(super) fn new(request: Box<Request>) -> Self {
        Self { endpoint: request.endpoint, stage: Stage::Unsent(request), exchange: None }
    }

    pub(super) fn endpoint(&self) -> &'static Endpoint {
        self.endpoint
    }

    /// The request, if it was not polled yet.
    pub(super) fn unsent(&self) -> Option<&Request> {
        match &self.stage {
            Stage::Unsent(request) => Some(request),
            _ => None,
        }
    }

    /// The request, if it was not polled yet. Otherwise the error of an option that comes too late.
    pub(super) fn unsent_mut(&mut self) -> Result<&mut Request, Error> {
        match &mut self.stage {
            Stage::Unsent(request) => Ok(request),
            _ => Err(too_late(self.endpoint)),
        }
    }

    /// Takes the request out, if it was not polled yet.
    pub(super) fn into_unsent(self) -> Result<Box<Request>, Error> {
        match self.stage {
            Stage::Unsent(request) => Ok(request),
            _ => Err(too_late(self.endpoint)),
        }
    }

    /// Sends the request at the first poll. Returns the exchange once.
    ///
    /// It returns a reference, so that the decoding functions need no code to drop the exchange.
    pub(super) fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Result<&mut Exchange, Error>> {
        let mut sending = match std::mem::replace(&mut self.stage, Stage::Over) {
            Stage::Unsent(request) => Box::pin(send::send(request)),
            Stage::Sending(sending) => sending,
            Stage::Over => {
                return Poll::Ready(Err(already_finished().with_endpoint(self.endpoint)));
            }
        };
        match sending.as_mut().poll(cx) {
            Poll::Pending => {
                self.stage = Stage::Sending(sending);
                Poll::Pending
            }
            Poll::Ready(Err(error)) => Poll::Ready(Err(error)),
            Poll::Ready(Ok(exchange)) => Poll::Ready(Ok(self.exchange.insert(exchange))),
        }
    }

    /// The response: the exchange that [`poll`](Self::poll) returned, with the value that was
    /// decoded from it.
    pub(super) fn into_response<T>(self, value: T) -> Result<Response<T>, Error> {
        let exchange =
            self.exchange.ok_or_else(|| already_finished().with_endpoint(self.endpoint))?;
        Ok(exchange.with_value(value))
    }
}

/// The error of an option that is set after the first poll.
fn too_late(endpoint: &'static Endpoint) -> Error {
    let message = "the call was polled already: set its options before you await it";
    Error::new(ErrorKind::Request, message).with_endpoint(endpoint).with_outcome(Outcome::Unknown)
}

/// The error of a call that is polled again after it has returned its result.
pub(super) fn already_finished() -> Error {
    let message = "the call has returned its result already: make another call";
    Error::new(ErrorKind::Request, message).with_outcome(Outcome::Unknown)
}
