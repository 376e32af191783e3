//! How far a call has come: the part of its future that is compiled once, and not for each type.

use std::pin::Pin;
use std::task::{Context, Poll};

use crate::Endpoint;
use crate::error::{Error, ErrorKind, Outcome};
use crate::request::Request;
use crate::response::{Reply, Response};
use crate::send;

/// The future that sends a request, of whatever size.
type SendFuture = Pin<Box<dyn Future<Output = Result<Reply, Error>> + Send>>;

/// A request that is sent when it is polled first, then its reply.
pub(super) struct Progress {
    stage: Stage,
    reply: Option<Reply>,
    endpoint: &'static Endpoint,
}

enum Stage {
    Unsent(Box<Request>),
    Sending(SendFuture),
    /// The result was handed out.
    Over,
}

impl Progress {
    pub(super) fn new(request: Box<Request>) -> Self {
        Self { endpoint: request.endpoint, stage: Stage::Unsent(request), reply: None }
    }

    pub(super) fn endpoint(&self) -> &'static Endpoint {
        self.endpoint
    }

    /// The request, as long as it was not polled.
    pub(super) fn unsent(&self) -> Option<&Request> {
        match &self.stage {
            Stage::Unsent(request) => Some(request),
            _ => None,
        }
    }

    /// The request, as long as it was not polled; else the error of what came too late.
    pub(super) fn unsent_mut(&mut self) -> Result<&mut Request, Error> {
        match &mut self.stage {
            Stage::Unsent(request) => Ok(request),
            _ => Err(too_late(self.endpoint)),
        }
    }

    /// The same, taken out.
    pub(super) fn into_unsent(self) -> Result<Box<Request>, Error> {
        match self.stage {
            Stage::Unsent(request) => Ok(request),
            _ => Err(too_late(self.endpoint)),
        }
    }

    /// Sends the request, if that was not done, and gives the reply once.
    ///
    /// The reply is lent: who decodes it has nothing to drop, and so no code for that.
    pub(super) fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Result<&mut Reply, Error>> {
        let mut sending = match std::mem::replace(&mut self.stage, Stage::Over) {
            Stage::Unsent(request) => Box::pin(send::send(request)),
            Stage::Sending(sending) => sending,
            Stage::Over => return Poll::Ready(Err(over().at(self.endpoint))),
        };
        match sending.as_mut().poll(cx) {
            Poll::Pending => {
                self.stage = Stage::Sending(sending);
                Poll::Pending
            }
            Poll::Ready(Err(error)) => Poll::Ready(Err(error)),
            Poll::Ready(Ok(reply)) => Poll::Ready(Ok(self.reply.insert(reply))),
        }
    }

    /// The reply that [`poll`](Self::poll) gave, with the value that was decoded from it.
    pub(super) fn into_response<T>(self, value: T) -> Result<Response<T>, Error> {
        let reply = self.reply.ok_or_else(|| over().at(self.endpoint))?;
        Ok(reply.with_value(value))
    }
}

/// The error of an option that is set on a call that was polled: it cannot be heeded any more.
fn too_late(endpoint: &'static Endpoint) -> Error {
    let message = "the call was polled already: set its options before it is awaited";
    Error::new(ErrorKind::Request, message).at(endpoint).with_outcome(Outcome::Unknown)
}

/// The error of a call that is awaited once more after it has given its result.
pub(super) fn over() -> Error {
    let message = "the call has given its result already: make another call";
    Error::new(ErrorKind::Request, message).with_outcome(Outcome::Unknown)
}
