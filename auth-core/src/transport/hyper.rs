//! The transport on hyper.

#[cfg(any(feature = "brotli", feature = "gzip", feature = "zstd"))]
mod compression;
mod connector;
mod http1;
mod http2;
mod pool;
mod stream;
/// Named, so that what is shared can be tried with another mutex.
mod sync {
    pub(super) use std::sync::{Mutex, MutexGuard, PoisonError};
}
mod wake;

use std::collections::VecDeque;
use std::fmt::{self, Debug};
use std::sync::Arc;
use std::time::Duration;

use http::Uri;
use http::header::HeaderValue;
use hyper::client::conn::http1 as http1_conn;
use rustls::ClientConfig;

use self::connector::Connector;
use self::pool::{Pool, Setup};
use self::sync::{Mutex, PoisonError};
use super::failure::TransportError;
use super::pools::Pools;
use super::seam::{Transport, TransportFuture};
use super::tls::platform_tls;
use crate::body::Body;
use crate::clock::Clock;
use crate::error::{BoxError, Error};
use crate::limits::HeaderLimits;
use crate::url::BaseUrl;

/// The largest number of other origins whose connections are kept.
const OTHERS: usize = 16;

/// [`hyper`](https://docs.rs/hyper) with a connection pool of our own and rustls. It speaks
/// HTTP/1.1, and HTTP/2 by [`h2`], and trusts the platform's root certificates.
///
/// It needs fewer instructions than the default transport. By itself it sends a request again only
/// if the request was not sent at all, because a pooled connection turned out to be closed.
pub(crate) struct Hyper {
    base: BaseUrl,
    config: Config,
    own: OriginPools,
    /// For the clients that `without_credential` makes. The one used last is the last.
    others: Mutex<VecDeque<(Uri, Arc<OriginPools>)>>,
}

/// The connections to one origin, on each runtime.
type OriginPools = Pools<Arc<Pool>>;

/// How connections are made, for all origins.
struct Config {
    tls: ClientConfig,
    connect_timeout: Duration,
    http1: http1_conn::Builder,
    http2: h2::client::Builder,
    clock: Arc<dyn Clock>,
}

impl Hyper {
    /// A transport for calls to `base`, with the configuration `tls` or the shared default.
    pub(crate) fn new(
        connect_timeout: Duration,
        limits: HeaderLimits,
        base: &BaseUrl,
        tls: Option<ClientConfig>,
        clock: &Arc<dyn Clock>,
    ) -> Result<Self, Error> {
        let tls = match tls {
            Some(tls) if !tls.alpn_protocols.is_empty() => {
                return Err(Error::config(
                    "the TLS configuration must not set ALPN protocols: the transport sets them",
                ));
            }
            Some(tls) => tls,
            None => platform_tls()?,
        };
        let mut http1 = http1_conn::Builder::new();
        if let Some(count) = limits.count {
            http1.max_headers(count);
        }
        if let Some(size) = limits.size {
            http1.max_buf_size(size as usize);
        }
        let http2 = http2::builder(limits.size);
        let clock = Arc::clone(clock);
        let config = Config { tls, connect_timeout, http1, http2, clock };
        let own = config.pools(&base.uri("/")?)?;
        Ok(Self { base: base.clone(), config, own, others: Mutex::default() })
    }

    /// The pool of that URL's origin on the current runtime.
    fn pool(&self, uri: &Uri) -> Result<Arc<Pool>, TransportError> {
        if self.base.is_origin_of(uri) {
            return self.own.with(Arc::clone);
        }
        self.other(uri).map_err(TransportError::not_sent)?.with(Arc::clone)
    }

    fn other(&self, uri: &Uri) -> Result<Arc<OriginPools>, BoxError> {
        let mut others = self.others.lock().unwrap_or_else(PoisonError::into_inner);
        let is_same =
            |own: &Uri| (own.scheme(), own.authority()) == (uri.scheme(), uri.authority());
        let known = others.iter().position(|(own, _)| is_same(own));
        let (origin, pools) = match known.and_then(|position| others.remove(position)) {
            Some(known) => known,
            None => (uri.clone(), Arc::new(self.config.pools(uri)?)),
        };
        if others.len() >= OTHERS {
            others.pop_front();
        }
        others.push_back((origin, Arc::clone(&pools)));
        Ok(pools)
    }
}

impl Config {
    /// Pools for the origin of that URL.
    fn pools(&self, uri: &Uri) -> Result<OriginPools, Error> {
        let (http1, http2) = (self.http1.clone(), self.http2.clone());
        let clock = Arc::clone(&self.clock);
        let host = uri.authority().and_then(|own| HeaderValue::from_str(own.as_str()).ok());
        let host = host.ok_or_else(|| Error::config("the URL has no host"))?;
        let connector =
            Connector::new(uri.clone(), &self.tls, self.connect_timeout, Arc::clone(&clock))?;
        let setup = Arc::new(Setup { connector, uri: uri.clone(), host, http1, http2, clock });
        Pools::new(move || Ok(Pool::new(Arc::clone(&setup))))
    }
}

impl Transport for Hyper {
    fn send(&self, request: http::Request<Body>) -> TransportFuture<'_> {
        let pool = self.pool(request.uri());
        #[cfg(any(feature = "brotli", feature = "gzip", feature = "zstd"))]
        {
            Box::pin(async move { compression::exchange(pool?, request).await })
        }
        #[cfg(not(any(feature = "brotli", feature = "gzip", feature = "zstd")))]
        {
            let mut request = Some(request);
            Box::pin(async move { pool?.send(&mut request).await })
        }
    }
}

impl Debug for Hyper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Hyper")
    }
}
