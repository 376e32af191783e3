//! A connection that speaks HTTP/2. A task drives it, for all calls that share it.

mod received;
mod upload;

use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::task::Poll;
use std::time::Duration;

use bytes::Bytes;
use h2::client::{Builder, SendRequest};
use http::{Method, Request, Response};
use hyper_util::rt::TokioIo;
use tokio::runtime::Handle;
use tokio::sync::Notify;

use self::upload::Upload;
use super::stream::Stream;
use crate::body::Body;
use crate::clock::Clock;
use crate::error::BoxError;

/// How many bytes the server may send ahead, on a stream and on all streams of a connection. They
/// are hyper's defaults, as are the next three.
const WINDOWS: (u32, u32) = (2 * 1024 * 1024, 5 * 1024 * 1024);

/// The most bytes that the headers of a response may have, unless the client sets another limit.
const HEADER_LIST_SIZE: u32 = 16 * 1024;

/// The most streams until the server has said how many it allows. It would refuse those beyond.
const STREAMS: usize = 100;

/// How many bytes of a request's body wait for the server at most, before the body is asked for more.
const SEND_BUFFER: usize = 1024 * 1024;

/// How connections are set up.
pub(super) fn builder(header_list_size: Option<u32>) -> Builder {
    let mut builder = Builder::new();
    builder
        .enable_push(false)
        .initial_window_size(WINDOWS.0)
        .initial_connection_window_size(WINDOWS.1)
        .initial_max_send_streams(STREAMS)
        .max_header_list_size(header_list_size.unwrap_or(HEADER_LIST_SIZE))
        .max_send_buffer_size(SEND_BUFFER);
    builder
}

/// An open connection, which carries as many requests at once as the server allows.
///
/// It is a connection of `h2`, which hyper uses, too. hyper hands each request to a task of the
/// connection, and spawns another task that waits for the response. Here the call does both itself.
pub(super) struct Connection {
    sender: SendRequest<Bytes>,
    usage: Arc<Usage>,
}

/// How much of a connection is in use. It is read here and not in h2, whose lock is the one under
/// which the connection is driven.
struct Usage {
    streams: AtomicUsize,
    /// How many streams the server allows at once.
    limit: AtomicUsize,
    /// Whether the connection takes no more requests.
    has_ended: AtomicBool,
    /// Notified when there may be room for one more stream, or the connection has ended.
    changed: Notify,
    /// When the last stream ended, in milliseconds of the clock.
    last_used: AtomicU64,
    has_answered: AtomicBool,
    clock: Arc<dyn Clock>,
}

impl Connection {
    /// Opens a connection, and spawns the task that drives it.
    pub(super) async fn open(
        builder: &Builder,
        stream: Stream,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, h2::Error> {
        let (sender, mut driver) = builder.handshake(TokioIo::new(stream)).await?;
        let usage = Arc::new(Usage {
            streams: AtomicUsize::new(0),
            limit: AtomicUsize::new(STREAMS),
            has_ended: AtomicBool::new(false),
            changed: Notify::new(),
            last_used: AtomicU64::new(0),
            has_answered: AtomicBool::new(false),
            clock,
        });
        usage.touch();
        let driven = Arc::clone(&usage);
        tokio::spawn(poll_fn(move |cx| {
            // Its error reaches those whose requests it had.
            let has_ended = Pin::new(&mut driver).poll(cx).is_ready();
            driven.allow(driver.max_concurrent_send_streams());
            if !has_ended {
                return Poll::Pending;
            }
            driven.end();
            Poll::Ready(())
        }));
        Ok(Self { sender, usage })
    }

    /// A stream for one request, if the server allows one more.
    pub(super) fn stream(&self) -> Option<SharedStream> {
        let lease = self.usage.lease()?;
        Some(SharedStream { lease: Some(lease), ..self.queued_stream() })
    }

    /// A stream for one request. If the server allows no more, the request waits until one ends.
    pub(super) fn queued_stream(&self) -> SharedStream {
        let usage = Arc::clone(&self.usage);
        SharedStream { sender: self.sender.clone(), usage, lease: None }
    }

    pub(super) fn streams(&self) -> usize {
        self.usage.streams.load(Ordering::Relaxed)
    }

    /// Whether it takes no more requests. Those that it has may still be answered.
    pub(super) fn has_ended(&self) -> bool {
        self.usage.has_ended.load(Ordering::Relaxed)
    }

    /// Since when nothing is sent on it; `None` if something is.
    pub(super) fn idle_since(&self) -> Option<Duration> {
        let last_used = self.usage.last_used.load(Ordering::Relaxed);
        (self.streams() == 0).then_some(Duration::from_millis(last_used))
    }
}

impl Usage {
    fn touch(&self) {
        let now = u64::try_from(self.clock.now().as_millis()).unwrap_or(u64::MAX);
        self.last_used.store(now, Ordering::Relaxed);
    }

    fn allow(&self, limit: usize) {
        if self.limit.swap(limit, Ordering::Relaxed) < limit {
            self.changed.notify_waiters();
        }
    }

    /// Lets all go on who wait: h2 tells them that there is no connection.
    fn end(&self) {
        self.has_ended.store(true, Ordering::Relaxed);
        self.allow(usize::MAX);
    }

    /// The right to use one more stream, if the server allows one more.
    fn lease(self: &Arc<Self>) -> Option<Lease> {
        let limit = self.limit.load(Ordering::Relaxed);
        let one_more = |streams| (streams < limit).then_some(streams + 1);
        self.streams.fetch_update(Ordering::Relaxed, Ordering::Relaxed, one_more).ok()?;
        Some(Lease(Arc::clone(self)))
    }
}

/// The right to use one stream. It ends when it is dropped.
struct Lease(Arc<Usage>);

impl Drop for Lease {
    fn drop(&mut self) {
        self.0.touch();
        self.0.streams.fetch_sub(1, Ordering::Relaxed);
        self.0.changed.notify_one();
    }
}

/// The connection ended at the moment when it was given a request, and has dropped that.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub(super) struct Unsent(h2::Error);

/// One request's part of a connection.
pub(super) struct SharedStream {
    sender: SendRequest<Bytes>,
    usage: Arc<Usage>,
    /// `None` if the server allowed no more streams.
    lease: Option<Lease>,
}

impl SharedStream {
    /// Sends a request and waits for the head of its response. After an error, the request is still
    /// there if nothing of it was sent, or the error is [`Unsent`].
    pub(super) async fn send(
        mut self,
        request: &mut Option<Request<Body>>,
    ) -> Result<Response<Body>, BoxError> {
        let lease = match self.lease.take() {
            Some(lease) => lease,
            // In a box, because it is rare and the future would have room for it.
            None => Box::pin(self.wait()).await,
        };
        if let Err(error) = poll_fn(|cx| self.sender.poll_ready(cx)).await {
            self.usage.end();
            return Err(error.into());
        }
        let (mut head, body) = request.take().ok_or("there is no request")?.into_parts();
        body.announce(&mut head.headers);
        let is_head = head.method == Method::HEAD;
        let head = Request::from_parts(head, ());
        let sent = self.sender.send_request(head, body.is_empty());
        let (mut response, stream) = sent.map_err(Unsent)?;
        let mut upload = Upload::begin(body, stream);
        let response = poll_fn(|cx| {
            if let Some(sending) = &mut upload
                && let Poll::Ready(sent) = Pin::new(sending).poll(cx)
            {
                upload = None;
                sent?;
            }
            Pin::new(&mut response).poll(cx).map_err(BoxError::from)
        });
        let response = response.await?;
        // The server has answered, so only the server needs the rest. Without a runtime, the stream
        // is reset.
        if let (Some(upload), Ok(runtime)) = (upload, Handle::try_current()) {
            runtime.spawn(upload);
        }
        self.usage.has_answered.store(true, Ordering::Relaxed);
        Ok(received::response(response, is_head, lease))
    }

    /// Waits until the server allows one more stream, or the connection has ended.
    async fn wait(&self) -> Lease {
        loop {
            let changed = self.usage.changed.notified();
            if let Some(lease) = self.usage.lease() {
                return lease;
            }
            changed.await;
        }
    }

    /// Whether a response came over the connection. If so, the server may close it at any time.
    pub(super) fn has_answered(&self) -> bool {
        self.usage.has_answered.load(Ordering::Relaxed)
    }
}
