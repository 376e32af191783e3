//! Connections for hyper's pool.

use std::future::poll_fn;
use std::io::{self, IoSlice};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use http::Uri;
use hyper::rt::{Read, ReadBufCursor, Write};
use hyper_util::client::legacy::connect::{Connected, Connection};
use tower_service::Service;

use crate::clock::{Clock, Sleep, within};
use crate::error::BoxError;

/// A connector with a time limit, which includes the TLS handshake.
pub(super) struct ConnectTimeout<C> {
    // Shared, because the pool clones its connector for each request but rarely connects.
    connector: Arc<C>,
    limit: Duration,
    clock: Arc<dyn Clock>,
}

impl<C> ConnectTimeout<C> {
    pub(super) fn new(connector: C, limit: Duration, clock: Arc<dyn Clock>) -> Self {
        Self { connector: Arc::new(connector), limit, clock }
    }
}

impl<C> Clone for ConnectTimeout<C> {
    fn clone(&self) -> Self {
        Self {
            connector: Arc::clone(&self.connector),
            limit: self.limit,
            clock: Arc::clone(&self.clock),
        }
    }
}

impl<C> Service<Uri> for ConnectTimeout<C>
where
    C: Service<Uri> + Clone + Send + Sync + 'static,
    C::Error: Into<BoxError>,
    C::Future: Send,
    C::Response: Connection + Send,
{
    type Response = PooledConnection<C::Response>;
    type Error = BoxError;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, BoxError>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, uri: Uri) -> Self::Future {
        let mut connector = C::clone(&self.connector);
        let clock = Arc::clone(&self.clock);
        let timer = clock.timer(self.limit);
        Box::pin(async move {
            let connection = async {
                poll_fn(|cx| connector.poll_ready(cx)).await?;
                connector.call(uri).await
            };
            match within(timer, connection).await {
                Ok(connection) => connection
                    .map(|stream| PooledConnection::new(stream, clock))
                    .map_err(Into::into),
                Err(_elapsed) => Err("the connection was not made in time".into()),
            }
        })
    }
}

/// A connection for the pool, with two changes to the original one.
///
/// First, it does not report its addresses. hyper would add them to each response, which takes
/// three allocations, and they are not used.
///
/// Second, a response is still read after writing has failed. A server that refuses a large body
/// sends its response and closes the connection without reading the rest. hyper would give up at
/// the first failed write and lose the response. So a failed write is kept back for a while. Reading
/// then yields the response, or the error if there is none. If the write were reported as done
/// instead, a body that is a stream would be read on without end.
///
/// Over HTTP/2 a failed write stays a failure. A server refuses one request there, and not the
/// connection, and hyper does not read a connection that it cannot write to.
pub(super) struct PooledConnection<S> {
    stream: S,
    is_http2: bool,
    clock: Arc<dyn Clock>,
    refusal: Option<Refusal>,
}

/// Why nothing more can be written, and how long that is kept back.
struct Refusal {
    kind: io::ErrorKind,
    wait: Pin<Box<Sleep>>,
}

/// How long a failed write is kept back. The response has already arrived by then, so reading it takes
/// less. There has to be an end, because hyper keeps a connection until its writes are done.
const TO_READ: Duration = Duration::from_secs(5);

impl Refusal {
    fn poll<T>(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<T>> {
        self.wait.as_mut().poll(cx).map(|()| Err(self.kind.into()))
    }
}

impl<S: Connection> PooledConnection<S> {
    fn new(stream: S, clock: Arc<dyn Clock>) -> Self {
        let is_http2 = stream.connected().is_negotiated_h2();
        Self { stream, is_http2, clock, refusal: None }
    }
}

impl<S: Unpin> PooledConnection<S> {
    /// The result of a write. It is kept back for a while if the server has stopped reading.
    fn unless_refused<T>(
        &mut self,
        cx: &mut Context<'_>,
        write: impl FnOnce(Pin<&mut S>, &mut Context<'_>) -> Poll<io::Result<T>>,
    ) -> Poll<io::Result<T>> {
        if let Some(refusal) = &mut self.refusal {
            return refusal.poll(cx);
        }
        match write(Pin::new(&mut self.stream), cx) {
            Poll::Ready(Err(error)) if !self.is_http2 && is_refusal(&error) => {
                let wait = Box::pin(self.clock.timer(TO_READ));
                // Reading goes on from here.
                cx.waker().wake_by_ref();
                self.refusal.insert(Refusal { kind: error.kind(), wait }).poll(cx)
            }
            written => written,
        }
    }
}

fn is_refusal(error: &io::Error) -> bool {
    use io::ErrorKind::{BrokenPipe, ConnectionAborted, ConnectionReset};
    matches!(error.kind(), BrokenPipe | ConnectionAborted | ConnectionReset)
}

impl<S: Connection> Connection for PooledConnection<S> {
    fn connected(&self) -> Connected {
        if self.is_http2 { Connected::new().negotiated_h2() } else { Connected::new() }
    }
}

impl<S: Read + Unpin> Read for PooledConnection<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: ReadBufCursor<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buffer)
    }
}

impl<S: Write + Unpin> Write for PooledConnection<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.unless_refused(cx, |stream, cx| stream.poll_write(cx, bytes))
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.unless_refused(cx, |stream, cx| stream.poll_write_vectored(cx, slices))
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.unless_refused(cx, Write::poll_flush)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        // There is nothing left to be shut down.
        if self.refusal.is_some() {
            return Poll::Ready(Ok(()));
        }
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
