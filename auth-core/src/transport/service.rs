//! Any `tower::Service` as a transport.

use std::fmt::{self, Debug};
use std::sync::{Mutex, PoisonError};

use bytes::Bytes;
use tower_service::Service;

use super::failure::TransportError;
use super::seam::{Transport, TransportFuture};
use crate::body::Body;
use crate::error::BoxError;

/// A transport that sends with a [`tower_service::Service`] for `http::Request<Body>`.
///
/// The service is cloned for each request, as is usual with tower.
///
/// If the service fails, the request counts as possibly sent. To report something else, return a
/// [`TransportError`], or an error that has one among its sources. If there are several, the
/// outermost counts.
// The lock is held only for cloning. It is needed because boxed services are not `Sync`.
pub struct TowerService<S>(Mutex<S>);

impl<S> TowerService<S> {
    /// A transport that sends with this service.
    pub fn new(service: S) -> Self {
        Self(Mutex::new(service))
    }
}

impl<S, B> Transport for TowerService<S>
where
    S: Service<http::Request<Body>, Response = http::Response<B>> + Clone + Send + 'static,
    S::Error: Into<BoxError>,
    S::Future: Send,
    B: http_body::Body<Data = Bytes> + Send + 'static,
    B::Error: Into<BoxError>,
{
    fn send(&self, request: http::Request<Body>) -> TransportFuture<'_> {
        let mut service = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        Box::pin(async move {
            std::future::poll_fn(|cx| service.poll_ready(cx))
                .await
                .map_err(TransportError::not_sent)?;
            let response = service.call(request).await.map_err(|error| classify(error.into()))?;
            Ok(response.map(Body::new))
        })
    }
}

fn classify(error: BoxError) -> TransportError {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(&*error);
    while let Some(current) = cause {
        // The outermost error knows most. For example, a retry layer may wrap the error of an
        // earlier attempt.
        if let Some(transport_error) = current.downcast_ref::<TransportError>() {
            return TransportError { reach: transport_error.reach.clone(), source: error };
        }
        cause = current.source();
    }
    TransportError::maybe_sent(error)
}

impl<S> Debug for TowerService<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TowerService")
    }
}
