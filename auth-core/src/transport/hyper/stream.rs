//! The bytes of a connection.

use std::io::{self, IoSlice};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use hyper::rt::{Read, ReadBufCursor, Write};
use hyper_rustls::MaybeHttpsStream;
use hyper_util::client::legacy::connect::Connection as _;
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

use crate::clock::{Clock, Sleep};

/// The bytes below HTTP.
#[expect(clippy::large_enum_variant, reason = "it is the one of nearly every connection")]
pub(super) enum Io {
    Direct(MaybeHttpsStream<TokioIo<TcpStream>>),
    /// Within the TLS connection to a proxy.
    InTls(Box<MaybeHttpsStream<MaybeHttpsStream<TokioIo<TcpStream>>>>),
}

/// Does the same with each kind.
macro_rules! with_io {
    ($io:expr, |$stream:ident| $act:expr) => {
        match $io {
            Io::Direct($stream) => $act,
            Io::InTls($stream) => $act,
        }
    };
}

/// TCP, with TLS where the URL is `https`. A response is still read after writing has failed.
///
/// A server that refuses a large body sends its response and closes the connection without reading
/// the rest. hyper would give up at the first failed write and lose the response. So a failed write
/// is kept back for a while. Reading then yields the response, or the error if there is none. If the
/// write were reported as done instead, a body that is a stream would be read on without end.
///
/// Over HTTP/2 a failed write stays a failure. A server refuses one request there, and not the
/// connection, and h2 does not read a connection that it cannot write to.
pub(super) struct Stream {
    io: Io,
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

impl Stream {
    pub(super) fn new(io: Io, clock: Arc<dyn Clock>) -> Self {
        let is_http2 = with_io!(&io, |stream| stream.connected().is_negotiated_h2());
        Self { io, is_http2, clock, refusal: None }
    }

    /// Whether the server has agreed to speak HTTP/2.
    pub(super) fn is_http2(&self) -> bool {
        self.is_http2
    }

    /// The result of a write. It is kept back for a while if the server has stopped reading.
    fn unless_refused<T>(
        &mut self,
        cx: &mut Context<'_>,
        write: impl FnOnce(&mut Io, &mut Context<'_>) -> Poll<io::Result<T>>,
    ) -> Poll<io::Result<T>> {
        if let Some(refusal) = &mut self.refusal {
            return refusal.poll(cx);
        }
        match write(&mut self.io, cx) {
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

/// The most bytes that are copied, to be written in one piece.
const SMALL: usize = 2048;

/// The slices in one piece, if they fit into `small`.
///
/// Those of most requests do: they are the head and the body. The system takes one slice in less
/// time than two, and the difference is larger than that of the copy.
fn joined<'a>(slices: &[IoSlice<'_>], small: &'a mut [u8; SMALL]) -> Option<&'a [u8]> {
    let mut room = small.as_mut_slice();
    for slice in slices {
        io::Write::write_all(&mut room, slice).ok()?;
    }
    let length = SMALL - room.len();
    small.get(..length)
}

fn is_refusal(error: &io::Error) -> bool {
    use io::ErrorKind::{BrokenPipe, ConnectionAborted, ConnectionReset};
    matches!(error.kind(), BrokenPipe | ConnectionAborted | ConnectionReset)
}

impl Read for Stream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: ReadBufCursor<'_>,
    ) -> Poll<io::Result<()>> {
        with_io!(&mut self.io, |stream| Pin::new(stream).poll_read(cx, buffer))
    }
}

impl Write for Stream {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.unless_refused(cx, |io, cx| {
            with_io!(io, |stream| Pin::new(stream).poll_write(cx, bytes))
        })
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        if let [bytes] = slices {
            return self.poll_write(cx, bytes);
        }
        let mut small = [0; SMALL];
        if let Some(bytes) = joined(slices, &mut small) {
            return self.poll_write(cx, bytes);
        }
        self.unless_refused(cx, |io, cx| {
            with_io!(io, |stream| Pin::new(stream).poll_write_vectored(cx, slices))
        })
    }

    fn is_write_vectored(&self) -> bool {
        with_io!(&self.io, |stream| stream.is_write_vectored())
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.unless_refused(cx, |io, cx| with_io!(io, |stream| Pin::new(stream).poll_flush(cx)))
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        // There is nothing left to be shut down.
        if self.refusal.is_some() {
            return Poll::Ready(Ok(()));
        }
        with_io!(&mut self.io, |stream| Pin::new(stream).poll_shutdown(cx))
    }
}
