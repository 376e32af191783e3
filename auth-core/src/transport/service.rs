//! Any `tower::Service` as a transport.

use std::fmt::{self, Debug};
use std::sync::{Mutex, PoisonError};

use bytes::Bytes;
use tower_service::Service;

use super::{Transport, TransportError, TransportFuture};
use crate::Body;
use crate::error::BoxError;

/// A [`tower_service::Service`] that takes `http::Request<Body>` as a transport.
///
/// The service is cloned for each request, as tower's stacks expect. An error counts as "may have
/// been sent" unless it is, or has among its sources, a [`TransportError`] that says otherwise; of
/// several the outermost counts.
// Locked for as long as a clone takes, because boxed services are not `Sync`.
pub struct TowerService<S>(Mutex<S>);

impl<S> TowerService<S> {
    /// Wraps the service.
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
            let answer = service.call(request).await.map_err(|error| classify(error.into()))?;
            Ok(answer.map(Body::new))
        })
    }
}

fn classify(error: BoxError) -> TransportError {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(&*error);
    while let Some(current) = cause {
        // The outermost knows most: what failed before something else was sent has it as a source.
        if let Some(known) = current.downcast_ref::<TransportError>() {
            return TransportError { reach: known.reach.clone(), source: error };
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
