//! The seam to the network: one request out, one answer back.
//!
//! Everything that a call promises (the checks, the credential, deadlines, retries, limits) is
//! above this seam, so it holds for every transport.

mod failure;
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

use std::fmt::Debug;
use std::pin::Pin;

pub use self::failure::TransportError;
pub(crate) use self::failure::{Reach, broken_body};
#[cfg(feature = "hyper")]
pub(crate) use self::hyper::Hyper;
#[cfg(feature = "reqwest")]
pub(crate) use self::reqwest::{Configure, Reqwest};
pub use self::service::TowerService;
use crate::Body;

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

/// The transport of [`Client::offline`](crate::Client::offline).
#[derive(Debug)]
pub(crate) struct Offline;

impl Transport for Offline {
    fn send(&self, _: http::Request<Body>) -> TransportFuture<'_> {
        Box::pin(async { Err(TransportError::not_sent("the client is offline")) })
    }
}
