//! A connection with HTTP/1.1 that belongs to a pool.

use std::pin::Pin;
use std::sync::{Arc, Weak};
use std::task::{Context, Poll};

use hyper::body::Incoming;
use tokio::runtime::Handle;

use super::Pool;
use crate::body::incoming::{Carries, FrameResult};
use crate::clock::within;
use crate::transport::hyper::http1::Connection;

/// A connection, and the pool that it is given back to. The pool owns those that are idle, so they
/// do not own the pool.
pub(super) struct Leased {
    pub(super) connection: Connection,
    pub(super) pool: Weak<Pool>,
}

impl Carries for Leased {
    fn poll_frame(&mut self, body: &mut Incoming, cx: &mut Context<'_>) -> Poll<FrameResult> {
        self.connection.drive(cx, |cx| http_body::Body::poll_frame(Pin::new(&mut *body), cx))
    }

    fn give_back(mut self: Box<Self>) {
        // Driving it is what panicked, or may panic too.
        if std::thread::panicking() {
            return;
        }
        let Some(pool) = self.pool.upgrade() else { return };
        if self.connection.is_ready() {
            return pool.put(self);
        }
        // What is left may need a timer, and the task below needs a runtime.
        let Ok(runtime) = Handle::try_current() else { return };
        self.connection.settle(pool.bell.waker());
        if self.connection.is_ready() {
            pool.put(self);
        } else if !self.connection.has_ended() {
            runtime.spawn(finish(self, pool));
        }
    }
}

/// Drives a connection that has more to send, although its response is complete.
async fn finish(mut leased: Box<Leased>, pool: Arc<Pool>) {
    let timer = pool.setup.clock.timer(super::IDLE);
    let finished = within(timer, leased.connection.finish()).await;
    if finished.is_ok() && leased.connection.is_ready() {
        pool.put(leased);
    }
}
