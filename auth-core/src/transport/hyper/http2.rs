//! A connection that speaks HTTP/2. A task drives it, for all calls that share it.

use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use http::{Request, Response};
use hyper::body::Incoming;
use hyper::client::conn::http2::{Builder, SendRequest};
use hyper_util::rt::TokioExecutor;

use super::stream::Stream;
use super::sync::{Mutex, MutexGuard, PoisonError};
use crate::body::Body;
use crate::body::incoming::{Carries, FrameResult};
use crate::clock::Clock;
use crate::error::BoxError;

/// An open connection, which carries as many requests at once as the server allows.
pub(super) struct Connection {
    sender: SendRequest<Body>,
    /// `None` once the connection has ended.
    driver: Arc<Mutex<Option<Driver>>>,
    usage: Arc<Usage>,
}

type Driver = hyper::client::conn::http2::Connection<Stream, Body, TokioExecutor>;

/// How much of a connection is in use.
struct Usage {
    streams: AtomicUsize,
    /// When the last stream ended, in milliseconds of the clock.
    last_used: AtomicU64,
    has_answered: AtomicBool,
    clock: Arc<dyn Clock>,
}

impl Connection {
    /// Opens a connection, and spawns the task that drives it.
    pub(super) async fn open(
        builder: &Builder<TokioExecutor>,
        stream: Stream,
        clock: Arc<dyn Clock>,
    ) -> hyper::Result<Self> {
        let (sender, driver) = builder.handshake(stream).await?;
        let usage = Arc::new(Usage {
            streams: AtomicUsize::new(0),
            last_used: AtomicU64::new(0),
            has_answered: AtomicBool::new(false),
            clock,
        });
        usage.touch();
        let driver = Arc::new(Mutex::new(Some(driver)));
        let driven = Arc::clone(&driver);
        tokio::spawn(poll_fn(move |cx| {
            let mut driven = lock(&driven);
            if let Some(driver) = &mut *driven {
                // Its error reaches those whose requests it had.
                let _ = ready!(Pin::new(driver).poll(cx));
            }
            // Those that it had not looked at get theirs back.
            *driven = None;
            Poll::Ready(())
        }));
        Ok(Self { sender, driver, usage })
    }

    /// A stream for one request, if the server allows one more.
    pub(super) fn stream(&self) -> Option<SharedStream> {
        let limit = lock(&self.driver).as_ref().map_or(0, Driver::current_max_send_streams);
        (self.streams() < limit).then(|| self.queued_stream())
    }

    /// A stream for one request. If the server allows no more, the request waits until one ends.
    pub(super) fn queued_stream(&self) -> SharedStream {
        self.usage.streams.fetch_add(1, Ordering::Relaxed);
        SharedStream { sender: self.sender.clone(), usage: Arc::clone(&self.usage) }
    }

    pub(super) fn streams(&self) -> usize {
        self.usage.streams.load(Ordering::Relaxed)
    }

    pub(super) fn has_ended(&self) -> bool {
        self.sender.is_closed()
    }

    /// Since when nothing is sent on it; `None` if something is.
    pub(super) fn idle_since(&self) -> Option<Duration> {
        let last_used = self.usage.last_used.load(Ordering::Relaxed);
        (self.streams() == 0).then_some(Duration::from_millis(last_used))
    }
}

fn lock(driver: &Mutex<Option<Driver>>) -> MutexGuard<'_, Option<Driver>> {
    driver.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Usage {
    fn touch(&self) {
        let now = u64::try_from(self.clock.now().as_millis()).unwrap_or(u64::MAX);
        self.last_used.store(now, Ordering::Relaxed);
    }
}

/// One request's part of a connection.
pub(super) struct SharedStream {
    sender: SendRequest<Body>,
    usage: Arc<Usage>,
}

impl SharedStream {
    /// Sends a request and waits for the head of its response. After an error, the request is still
    /// there if nothing of it was sent.
    pub(super) async fn send(
        &mut self,
        request: &mut Option<Request<Body>>,
    ) -> Result<Response<Incoming>, BoxError> {
        let sending = request.take().ok_or("there is no request")?;
        let response = self.sender.try_send_request(sending).await;
        let response = response.map_err(|mut error| {
            *request = error.take_message();
            error.into_error()
        })?;
        self.usage.has_answered.store(true, Ordering::Relaxed);
        Ok(response)
    }

    /// Whether a response came over the connection. If so, the server may close it at any time.
    pub(super) fn has_answered(&self) -> bool {
        self.usage.has_answered.load(Ordering::Relaxed)
    }
}

impl Carries for SharedStream {
    fn poll_frame(&mut self, body: &mut Incoming, cx: &mut Context<'_>) -> Poll<FrameResult> {
        http_body::Body::poll_frame(Pin::new(body), cx)
    }

    fn give_back(self: Box<Self>) {}
}

impl Drop for SharedStream {
    fn drop(&mut self) {
        self.usage.touch();
        self.usage.streams.fetch_sub(1, Ordering::Relaxed);
    }
}
