//! The seam to the network: one request out, one answer back.
//!
//! Everything that a call promises (the checks, the credential, deadlines, retries, limits) is
//! above this seam, so it holds for every transport.

#[cfg(any(feature = "hyper", feature = "reqwest"))]
mod host;
#[cfg(feature = "hyper")]
mod hyper;
#[cfg(any(feature = "hyper", feature = "reqwest"))]
mod pools;
#[cfg(feature = "reqwest")]
mod reqwest;
mod service;
#[cfg(any(feature = "hyper", feature = "reqwest"))]
mod tls;

use std::fmt::{self, Debug};
use std::pin::Pin;

#[cfg(feature = "hyper")]
pub(crate) use self::hyper::Hyper;
#[cfg(feature = "reqwest")]
pub(crate) use self::reqwest::{Configure, Reqwest};
pub use self::service::TowerService;
use crate::Body;
use crate::error::BoxError;

/// Sends one request and gives the answer as it arrives.
///
/// A transport must not follow redirects, must not retry what may have reached the server, and
/// must not log header values or bodies. It need not know of timeouts or limits: the client drops
/// the future or the body when either is reached, and that must close or free the connection.
pub trait Transport: Debug + Send + Sync + 'static {
    /// Sends `request`, whose URL is absolute and checked.
    fn send(&self, request: http::Request<Body>) -> TransportFuture<'_>;
}

/// What [`Transport::send`] gives.
pub type TransportFuture<'a> =
    Pin<Box<dyn Future<Output = Result<http::Response<Body>, TransportError>> + Send + 'a>>;

/// Why a transport has no answer, and whether the request may have reached the server.
#[derive(Debug)]
pub struct TransportError {
    pub(crate) sent: bool,
    pub(crate) source: BoxError,
}

impl TransportError {
    /// Not a byte of the request left: there was no connection.
    pub fn not_sent(source: impl Into<BoxError>) -> Self {
        Self { sent: false, source: source.into() }
    }

    /// The request, or a part of it, may have reached the server.
    pub fn maybe_sent(source: impl Into<BoxError>) -> Self {
        Self { sent: true, source: source.into() }
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.sent { "the connection broke" } else { "no connection" })
    }
}

impl std::error::Error for TransportError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&*self.source)
    }
}

/// Whether an HTTP/2 server says that it has not looked at the request (RFC 9113, section 8.7).
#[cfg(any(feature = "hyper", feature = "reqwest"))]
fn is_unprocessed(error: &(dyn std::error::Error + 'static)) -> bool {
    std::iter::successors(Some(error), |error| error.source())
        .filter_map(|error| error.downcast_ref::<h2::Error>())
        .any(|error| match error.reason() {
            Some(h2::Reason::REFUSED_STREAM) => error.is_reset() && error.is_remote(),
            // It goes, and did not take this stream along.
            Some(h2::Reason::NO_ERROR) => error.is_go_away() && error.is_remote(),
            _ => false,
        })
}

/// The transport of [`Client::offline`](crate::Client::offline).
#[derive(Debug)]
pub(crate) struct Offline;

impl Transport for Offline {
    fn send(&self, _: http::Request<Body>) -> TransportFuture<'_> {
        Box::pin(async { Err(TransportError::not_sent("the client is offline")) })
    }
}
