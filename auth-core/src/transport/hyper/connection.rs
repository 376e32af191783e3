//! Connections for hyper's pool: there in time, and with nothing to tell.

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

/// A connector whose connections are there in time, handshakes included.
pub(super) struct Timely<C> {
    // Shared, because the pool clones its connector for each request, and hardly ever connects.
    connector: Arc<C>,
    limit: Duration,
    clock: Arc<dyn Clock>,
}

impl<C> Timely<C> {
    pub(super) fn new(connector: C, limit: Duration, clock: Arc<dyn Clock>) -> Self {
        Self { connector: Arc::new(connector), limit, clock }
    }
}

impl<C> Clone for Timely<C> {
    fn clone(&self) -> Self {
        Self {
            connector: Arc::clone(&self.connector),
            limit: self.limit,
            clock: Arc::clone(&self.clock),
        }
    }
}

impl<C> Service<Uri> for Timely<C>
where
    C: Service<Uri> + Clone + Send + Sync + 'static,
    C::Error: Into<BoxError>,
    C::Future: Send,
    C::Response: Send,
{
    type Response = Untold<C::Response>;
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
                Ok(connection) => connection.map(Untold).map_err(Into::into),
                Err(_elapsed) => Err("no connection in time".into()),
            }
        })
    }
}

/// A connection that keeps its addresses to itself.
///
/// Others have the pool add them to each answer, which takes three allocations, and nobody here looks
/// at them.
pub(super) struct Untold<S>(S);

impl<S: Connection> Connection for Untold<S> {
    fn connected(&self) -> Connected {
        if self.0.connected().is_negotiated_h2() {
            Connected::new().negotiated_h2()
        } else {
            Connected::new()
        }
    }
}

impl<S: Read + Unpin> Read for Untold<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: ReadBufCursor<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_read(cx, buffer)
    }
}

impl<S: Write + Unpin> Write for Untold<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.0).poll_write(cx, bytes)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.0).poll_write_vectored(cx, slices)
    }

    fn is_write_vectored(&self) -> bool {
        self.0.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_shutdown(cx)
    }
}
