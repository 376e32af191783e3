//! The trait of all transports.

use std::fmt::Debug;
use std::pin::Pin;

use super::failure::TransportError;
use crate::body::Body;

/// Sends one request and returns the response as it arrives.
///
/// A transport must not follow redirects. It must not send a request again that may have reached
/// the server. It must not log the values of headers or bodies.
///
/// It needs no timeouts or limits. When a limit is reached, the client drops the future or the
/// body; that must close or free the connection.
pub trait Transport: Debug + Send + Sync + 'static {
    /// Sends `request`. Its URL is absolute and was checked.
    fn send(&self, request: http::Request<Body>) -> TransportFuture<'_>;
}

/// The future that [`Transport::send`] returns.
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
