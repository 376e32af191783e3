//! The body of a response that comes over a connection of ours with HTTP/1.1.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http_body::{Body as _, Frame, SizeHint};
use hyper::body::Incoming as HyperBody;

/// A response's body, and the connection that it comes over.
///
/// The body has the connection until its end. If it is dropped before, the connection is given back
/// all the same, which closes it unless the rest of the body has arrived already.
pub(crate) struct Incoming {
    // Dropped first, so that the connection sees that nobody waits for the rest.
    body: HyperBody,
    connection: Held<dyn Carries>,
}

/// A connection that carries a response's body.
pub(crate) trait Carries: Send {
    /// Polls the body for its next frame, and drives the connection for it.
    fn poll_frame(&mut self, body: &mut HyperBody, cx: &mut Context<'_>) -> Poll<FrameResult>;

    /// Gives the connection back, once the body has ended or was dropped.
    fn give_back(self: Box<Self>);
}

pub(crate) type FrameResult = Option<Result<Frame<Bytes>, hyper::Error>>;

/// Holds a connection, and gives it back on drop. It is `None` once it was given back.
pub(crate) struct Held<C: Carries + ?Sized>(Option<Box<C>>);

impl Incoming {
    pub(crate) fn new<C: Carries + 'static>(body: HyperBody, mut connection: Held<C>) -> Self {
        let connection = connection.0.take().map(|connection| connection as Box<dyn Carries>);
        let mut connection = Held(connection);
        if body.is_end_stream() {
            connection.give_back();
        }
        Self { body, connection }
    }

    pub(crate) fn poll_frame(&mut self, cx: &mut Context<'_>) -> Poll<FrameResult> {
        let Some(connection) = &mut self.connection.0 else {
            return Pin::new(&mut self.body).poll_frame(cx);
        };
        let frame = ready!(connection.poll_frame(&mut self.body, cx));
        if self.body.is_end_stream() || !matches!(frame, Some(Ok(_))) {
            self.connection.give_back();
        }
        Poll::Ready(frame)
    }

    pub(crate) fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    pub(crate) fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

impl<C: Carries + ?Sized> Held<C> {
    pub(crate) fn new(connection: Box<C>) -> Self {
        Self(Some(connection))
    }

    pub(crate) fn get_mut(&mut self) -> Option<&mut C> {
        self.0.as_deref_mut()
    }

    fn give_back(&mut self) {
        if let Some(connection) = self.0.take() {
            connection.give_back();
        }
    }
}

impl<C: Carries + ?Sized> Drop for Held<C> {
    fn drop(&mut self) {
        self.give_back();
    }
}
