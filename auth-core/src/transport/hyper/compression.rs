//! Asks for compressed responses, and undoes the compression.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use http::{Request, Response};
use tower_http::decompression::Decompression;
use tower_service::Service;

use super::pool::Pool;
use crate::body::Body;
use crate::transport::failure::TransportError;

/// Sends a request that says which compressions are accepted.
pub(super) async fn exchange(
    pool: Arc<Pool>,
    request: Request<Body>,
) -> Result<Response<Body>, TransportError> {
    let response = Decompression::new(Pooled(pool)).call(request).await?;
    Ok(response.map(Body::new))
}

struct Pooled(Arc<Pool>);

type Sending = Pin<Box<dyn Future<Output = Result<Response<Body>, TransportError>> + Send>>;

impl Service<Request<Body>> for Pooled {
    type Response = Response<Body>;
    type Error = TransportError;
    type Future = Sending;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), TransportError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<Body>) -> Self::Future {
        let pool = Arc::clone(&self.0);
        let mut request = Some(request);
        Box::pin(async move { pool.send(&mut request).await })
    }
}
