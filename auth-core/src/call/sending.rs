//! A call on its way: the part of its future that is compiled once, and not for each type.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use crate::error::Error;
use crate::request::Request;
use crate::response::Reply;
use crate::send;

/// The machinery of sending, of whatever size.
type Machinery = Pin<Box<dyn Future<Output = Result<Reply, Error>> + Send>>;

/// A request that is sent, then its reply.
pub(super) struct Sending {
    /// `None` once it is through.
    machinery: Option<Machinery>,
    reply: Option<Reply>,
}

impl Sending {
    pub(super) fn new(request: Box<Request>) -> Self {
        Self { machinery: Some(Box::pin(send::send(request))), reply: None }
    }

    /// The reply is lent: who decodes it has nothing to drop, and so no code for that.
    pub(super) fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Result<&mut Reply, Error>> {
        // It may be polled after it was ready, which futures need not bear; this one does.
        let Some(machinery) = &mut self.machinery else {
            return Poll::Pending;
        };
        let reply = ready!(machinery.as_mut().poll(cx));
        self.machinery = None;
        Poll::Ready(reply.map(|reply| self.reply.insert(reply)))
    }
}
