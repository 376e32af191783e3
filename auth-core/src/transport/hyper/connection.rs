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

use crate::clock::{Clock, within};
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
    C::Response: Send,
{
    type Response = PooledConnection<C::Response>;
    type Error = BoxError;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, BoxError>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, uri: Uri) -> Self::Future {
        let mut connector = C::clone(&self.connector);
        let timer = self.clock.timer(self.limit);
        Box::pin(async move {
            let connection = async {
                poll_fn(|cx| connector.poll_ready(cx)).await?;
                connector.call(uri).await
            };
            match within(timer, connection).await {
                Ok(connection) => connection.map(PooledConnection::new).map_err(Into::into),
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
/// the first failed write and lose the response. So if a write fails because the server has closed
/// the connection, it is reported as done. Reading then yields the response, or the error if there
/// is none.
pub(super) struct PooledConnection<S> {
    stream: S,
    is_refused: bool,
}

impl<S> PooledConnection<S> {
    pub(super) fn new(stream: S) -> Self {
        Self { stream, is_refused: false }
    }

    /// The result of a write. `all` is the result if everything was written.
    fn unless_refused<T>(
        &mut self,
        all: T,
        write: impl FnOnce(Pin<&mut S>) -> Poll<io::Result<T>>,
    ) -> Poll<io::Result<T>>
    where
        S: Unpin,
    {
        if self.is_refused {
            return Poll::Ready(Ok(all));
        }
        match write(Pin::new(&mut self.stream)) {
            Poll::Ready(Err(error)) if is_refusal(&error) => {
                self.is_refused = true;
                Poll::Ready(Ok(all))
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
        if self.stream.connected().is_negotiated_h2() {
            Connected::new().negotiated_h2()
        } else {
            Connected::new()
        }
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
        self.unless_refused(bytes.len(), |stream| stream.poll_write(cx, bytes))
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let all = slices.iter().map(|slice| slice.len()).sum();
        self.unless_refused(all, |stream| stream.poll_write_vectored(cx, slices))
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.unless_refused((), |stream| stream.poll_flush(cx))
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.unless_refused((), |stream| stream.poll_shutdown(cx))
    }
}
