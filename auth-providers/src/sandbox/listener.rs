//! A listener whose connections can be broken instead of sending a response.

use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::{Arc, OnceLock};
use std::task::{Context, Poll};

use axum::extract::connect_info::Connected;
use axum::serve::{self, IncomingStream};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};

/// Accepts connections. Each has a [`ConnectionBreaker`] that can break it.
#[derive(Debug)]
pub(super) struct Listener {
    inner: TcpListener,
}

/// One accepted connection.
#[derive(Debug)]
pub(super) struct Connection {
    stream: TcpStream,
    breaker: ConnectionBreaker,
}

/// Lets a handler break its connection. After that nothing more is written to the client.
///
/// The break takes effect when the server tries to write. So the handler breaks the connection and
/// then returns any response, which is not sent.
#[derive(Debug, Clone, Default)]
pub(super) struct ConnectionBreaker(Arc<OnceLock<Break>>);

#[derive(Debug, Clone, Copy)]
enum Break {
    Closed,
    Reset,
}

impl Listener {
    pub(super) fn new(inner: TcpListener) -> Listener {
        Listener { inner }
    }
}

impl serve::Listener for Listener {
    type Io = Connection;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Connection, SocketAddr) {
        let (stream, address) = serve::Listener::accept(&mut self.inner).await;
        (Connection { stream, breaker: ConnectionBreaker::default() }, address)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.inner.local_addr()
    }
}

impl ConnectionBreaker {
    /// Closes the connection normally, as a server does when it shuts down.
    pub(super) fn close(&self) {
        let _ = self.0.set(Break::Closed);
    }

    /// Ends the connection with a TCP reset.
    pub(super) fn reset(&self) {
        let _ = self.0.set(Break::Reset);
    }
}

impl Connected<IncomingStream<'_, Listener>> for ConnectionBreaker {
    fn connect_info(stream: IncomingStream<'_, Listener>) -> ConnectionBreaker {
        stream.io().breaker.clone()
    }
}

impl Connection {
    /// Fails if the connection was broken. The server then drops it.
    fn check(&self) -> io::Result<()> {
        match self.breaker.0.get() {
            None => Ok(()),
            Some(Break::Closed) => Err(io::ErrorKind::ConnectionAborted.into()),
            Some(Break::Reset) => {
                // Without this, dropping the socket would close the connection normally.
                self.stream.set_zero_linger()?;
                Err(io::ErrorKind::ConnectionReset.into())
            }
        }
    }
}

impl AsyncRead for Connection {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for Connection {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.check()?;
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        // A shutdown would close the connection normally before the reset.
        self.check()?;
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
