//! The open connections to one origin, on one runtime.

mod flight;
mod keeper;
mod lease;
mod shelf;

use std::future::poll_fn;
use std::sync::{Arc, OnceLock};
use std::task::Poll;
use std::time::Duration;

use http::header::{HOST, HeaderValue};
use http::uri::Scheme;
use http::{Request, Response, Uri};
use tokio::runtime::Handle;
use tokio::task::AbortHandle;

use self::flight::{Flight, Landing};
use self::keeper::Bell;
use self::lease::Leased;
use self::shelf::{Shelf, Taken, Wait};
use super::connector::Connector;
use super::http2::SharedStream;
use super::sync;
use super::sync::{Mutex, MutexGuard, PoisonError};
use super::{http1, http2};
use crate::body::Body;
use crate::body::incoming::{Held, Incoming};
use crate::clock::Clock;
use crate::error::BoxError;
use crate::transport::failure::TransportError;

/// How long an idle connection is kept. It is reqwest's default.
const IDLE: Duration = Duration::from_secs(90);

/// The connections to one origin.
///
/// Over HTTP/1.1 a call takes an idle connection. If there is none it makes one, and uses one that
/// becomes idle meanwhile. Over HTTP/2 all calls share one connection, and a further one is made
/// when the server allows no more streams on it. Until the first connection is made it is not
/// known which of the two the server speaks, so one call connects and the others wait for it.
pub(super) struct Pool {
    setup: Arc<Setup>,
    http1: Shelf<Box<Leased>>,
    http2: Mutex<Http2>,
    bell: Arc<Bell>,
    keeper: OnceLock<AbortHandle>,
}

/// How connections to the origin are made and used.
pub(super) struct Setup {
    pub(super) connector: Connector,
    /// The origin, as a URL.
    pub(super) uri: Uri,
    /// The `host` header, which HTTP/1.1 needs.
    pub(super) host: HeaderValue,
    pub(super) http1: hyper::client::conn::http1::Builder,
    pub(super) http2: h2::client::Builder,
    pub(super) clock: Arc<dyn Clock>,
}

/// What is shared by calls over HTTP/2, or before the protocol is known.
struct Http2 {
    connections: Vec<http2::Connection>,
    /// Whether the last connection that was made speaks HTTP/1.1.
    is_http1: bool,
    /// The connection that is being made for all.
    flight: Option<Flight>,
}

/// What a call has to do next, if no connection with HTTP/1.1 is idle.
enum Next {
    Share(SharedStream),
    Connect,
    Join(Flight, Option<Landing>),
}

/// A connection, or a part of one, that is reserved for one request.
enum Reserved {
    Http1(Held<Leased>),
    Http2(SharedStream),
}

/// A connection that was just made.
enum Connection {
    Http1(Box<Leased>),
    Http2(http2::Connection),
}

impl Pool {
    pub(super) fn new(setup: Arc<Setup>) -> Arc<Self> {
        // Without TLS there is no agreement on HTTP/2.
        let is_http1 = setup.uri.scheme() == Some(&Scheme::HTTP);
        Arc::new(Self {
            setup,
            http1: Shelf::new(),
            http2: Mutex::new(Http2 { connections: Vec::new(), is_http1, flight: None }),
            bell: Arc::default(),
            keeper: OnceLock::new(),
        })
    }

    /// Sends a request. It is sent again if a connection turns out to have been closed before
    /// anything was sent on it.
    // The request has one place, because each future that took it over would have another.
    pub(super) async fn send(
        self: &Arc<Self>,
        request: &mut Option<Request<Body>>,
    ) -> Result<Response<Body>, TransportError> {
        loop {
            let mut reserved = self.reserve().await.map_err(TransportError::not_sent)?;
            let may_be_stale = reserved.has_answered();
            let error = match reserved.send(request, &self.setup).await {
                Ok(response) => return Ok(response),
                Err(error) => error,
            };
            if request.is_none() || !may_be_stale {
                let is_sent = request.is_none() && !error.is::<http2::Unsent>();
                return Err(TransportError::from_hyper(error, is_sent));
            }
        }
    }

    async fn reserve(self: &Arc<Self>) -> Result<Reserved, BoxError> {
        let mut has_waited = false;
        loop {
            let wait = match self.http1.take_or_wait() {
                Taken::Idle(leased) => return Ok(Reserved::Http1(Held::new(leased))),
                Taken::Wait(wait) => wait,
            };
            let (flight, landing) = match self.next(has_waited) {
                Next::Share(stream) => return Ok(Reserved::Http2(stream)),
                Next::Connect => return self.connect_unless_given(wait).await,
                Next::Join(flight, landing) => (flight, landing),
            };
            drop(wait);
            if let Some(landing) = landing {
                Handle::try_current()?.spawn(landing.fly());
            }
            let landed = flight.landed().await;
            has_waited = true;
            if let Err(error) = landed {
                // The others are full, but better than none.
                let queued = self.lock().queued();
                return queued.map(Reserved::Http2).ok_or(error);
            }
        }
    }

    /// `has_waited`: whether the call has waited for a connection already.
    fn next(self: &Arc<Self>, has_waited: bool) -> Next {
        let mut http2 = self.lock();
        http2.connections.retain(|connection| !connection.has_ended());
        let free = http2.connections.iter().find_map(http2::Connection::stream);
        if let Some(stream) = free.or_else(|| has_waited.then(|| http2.queued()).flatten()) {
            return Next::Share(stream);
        }
        if http2.is_http1 {
            return Next::Connect;
        }
        if let Some(flight) = &http2.flight {
            return Next::Join(flight.clone(), None);
        }
        let (flight, landing) = Flight::new(self);
        http2.flight = Some(flight.clone());
        Next::Join(flight, Some(landing))
    }

    /// Makes a connection with HTTP/1.1, unless one becomes idle before it is made. In that case
    /// the new one is kept for others.
    async fn connect_unless_given(
        self: &Arc<Self>,
        mut wait: Wait<'_, Box<Leased>>,
    ) -> Result<Reserved, BoxError> {
        let runtime = Handle::try_current()?;
        let mut connecting = Box::pin(Arc::clone(self).connect());
        let given = poll_fn(|cx| match wait.poll(cx) {
            Poll::Ready(given) => Poll::Ready(Ok(given)),
            Poll::Pending => connecting.as_mut().poll(cx).map(Err),
        });
        match given.await {
            Ok(given) => {
                let pool = Arc::clone(self);
                runtime.spawn(async move {
                    // Nobody waits for it, so its failure concerns nobody.
                    if let Ok(connection) = connecting.await {
                        pool.add(connection);
                    }
                });
                Ok(Reserved::Http1(Held::new(given)))
            }
            Err(Ok(Connection::Http1(leased))) => Ok(Reserved::Http1(Held::new(leased))),
            Err(Ok(Connection::Http2(connection))) => {
                let stream = connection.queued_stream();
                self.add(Connection::Http2(connection));
                Ok(Reserved::Http2(stream))
            }
            Err(Err(error)) => Err(error),
        }
    }

    async fn connect(self: Arc<Self>) -> Result<Connection, BoxError> {
        let setup = &self.setup;
        let stream = setup.connector.connect().await?;
        let connection = if stream.is_http2() {
            let clock = Arc::clone(&setup.clock);
            Connection::Http2(http2::Connection::open(&setup.http2, stream, clock).await?)
        } else {
            let connection = http1::Connection::open(&setup.http1, stream).await?;
            Connection::Http1(Box::new(Leased { connection, pool: Arc::downgrade(&self) }))
        };
        self.lock().is_http1 = matches!(connection, Connection::Http1(_));
        self.keep();
        Ok(connection)
    }

    fn add(&self, connection: Connection) {
        match connection {
            Connection::Http1(leased) => self.put(leased),
            Connection::Http2(connection) => self.lock().connections.push(connection),
        }
    }

    /// Keeps a connection that nobody uses.
    fn put(&self, leased: Box<Leased>) {
        leased.connection.listen(self.bell.waker());
        self.http1.put(leased, self.setup.clock.now());
    }

    fn lock(&self) -> MutexGuard<'_, Http2> {
        self.http2.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Http2 {
    /// A stream on the connection with the fewest, also if the server allows no more for now.
    fn queued(&self) -> Option<SharedStream> {
        let connection = self.connections.iter().min_by_key(|connection| connection.streams())?;
        Some(connection.queued_stream())
    }
}

impl Reserved {
    /// Whether a response came over the connection. If so, the server may have closed it.
    fn has_answered(&mut self) -> bool {
        match self {
            Self::Http1(leased) => {
                leased.get_mut().is_some_and(|own| own.connection.has_answered())
            }
            Self::Http2(stream) => stream.has_answered(),
        }
    }

    /// Sends a request and waits for the head of the response. After an error, the request is still
    /// there if nothing of it was sent, or the error is [`http2::Unsent`].
    async fn send(
        self,
        request: &mut Option<Request<Body>>,
        setup: &Setup,
    ) -> Result<Response<Body>, BoxError> {
        match self {
            Self::Http1(mut leased) => {
                if let Some(request) = request {
                    request.headers_mut().insert(HOST, setup.host.clone());
                    address(request, None);
                }
                let own = leased.get_mut().ok_or("the connection was given back")?;
                let response = own.connection.send(request).await?;
                Ok(response.map(|body| Body::from_incoming(Incoming::new(body, leased))))
            }
            Self::Http2(stream) => {
                if let Some(request) = request {
                    address(request, Some(&setup.uri));
                }
                stream.send(request).await
            }
        }
    }
}

/// Gives a request's URL an origin, as HTTP/2 needs it, or takes it away, as HTTP/1.1 does.
fn address(request: &mut Request<Body>, origin: Option<&Uri>) {
    // Taken apart, because a copy of the path would be allocated.
    let mut parts = std::mem::take(request.uri_mut()).into_parts();
    parts.scheme = origin.and_then(Uri::scheme).cloned();
    parts.authority = origin.and_then(Uri::authority).cloned();
    // It does not fail: the path is one, and an origin has both or neither.
    *request.uri_mut() = Uri::from_parts(parts).unwrap_or_default();
}
