//! The transport on hyper.

mod connection;

use std::fmt::{self, Debug};
use std::sync::Arc;
use std::time::Duration;

use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::client::legacy::{Client, Error as HyperError};
use hyper_util::client::proxy::matcher::Matcher;
use hyper_util::rt::{TokioExecutor, TokioTimer};
use rustls::ClientConfig;

use self::connection::ConnectTimeout;
use super::failure::TransportError;
use super::host::Host;
use super::pools::Pools;
use super::seam::{Transport, TransportFuture};
use super::tls::platform_tls;
use crate::body::Body;
use crate::clock::Clock;
use crate::error::Error;
use crate::limits::HeaderLimits;
use crate::url::BaseUrl;

/// How long an idle connection is kept, and how often TCP checks that the other end is alive. Both
/// are reqwest's defaults.
const IDLE: Duration = Duration::from_secs(90);
const KEEP_ALIVE: Duration = Duration::from_secs(15);

/// [`hyper`](https://docs.rs/hyper) with hyper-util's connection pool and rustls. It speaks
/// HTTP/1.1 and HTTP/2 and trusts the platform's root certificates.
///
/// It needs fewer instructions than the default transport, but supports neither proxies nor
/// decompression. By itself it sends a request again only if the request was not sent at all,
/// because a pooled connection turned out to be closed.
pub(crate) struct Hyper {
    pools: Pools<Client<ConnectTimeout<HttpsConnector<HttpConnector>>, Body>>,
    base: BaseUrl,
    host: Host,
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
        // `https` would have to be tunnelled through a proxy. Plain `http` is for this machine only
        // and needs none.
        let is_proxied = || Matcher::from_env().intercept(&base.uri("/").ok()?);
        if base.is_https() && is_proxied().is_some() {
            return Err(Error::config(
                "the environment asks for a proxy (`HTTPS_PROXY`, `ALL_PROXY`), but the hyper transport \
                 does not support proxies: use the reqwest transport, or set `NO_PROXY`",
            ));
        }
        let mut tcp = HttpConnector::new();
        tcp.enforce_http(false);
        tcp.set_nodelay(true);
        tcp.set_keepalive(Some(KEEP_ALIVE));
        let tls = match tls {
            Some(tls) if !tls.alpn_protocols.is_empty() => {
                return Err(Error::config(
                    "the TLS configuration must not set ALPN protocols: the transport sets them",
                ));
            }
            Some(tls) => tls,
            None => platform_tls()?,
        };
        let connector = HttpsConnectorBuilder::new()
            .with_tls_config(tls)
            .https_or_http()
            .enable_all_versions()
            .wrap_connector(tcp);
        let connector = ConnectTimeout::new(connector, connect_timeout, Arc::clone(clock));
        let pools = Pools::new(move || {
            let mut pool = Client::builder(TokioExecutor::new());
            pool.pool_timer(TokioTimer::new()).pool_idle_timeout(IDLE);
            if let Some(count) = limits.count {
                pool.http1_max_headers(count);
            }
            if let Some(size) = limits.size {
                pool.http1_max_buf_size(size as usize).http2_max_header_list_size(size);
            }
            Ok::<_, Error>(pool.build(connector.clone()))
        })?;
        Ok(Self { pools, base: base.clone(), host: Host::new(base) })
    }
}

impl Transport for Hyper {
    fn send(&self, mut request: http::Request<Body>) -> TransportFuture<'_> {
        let host = self.base.is_origin_of(request.uri()).then_some(&self.host);
        if let Some(host) = host {
            host.add_to(&mut request);
        }
        let response = self.pools.send(|client| client.request(request));
        Box::pin(async move {
            let response = response?.await.map_err(classify)?;
            if let Some(host) = host {
                host.remember_version(response.version());
            }
            Ok(response.map(Body::from_hyper))
        })
    }
}

impl Debug for Hyper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Hyper")
    }
}

fn classify(error: HyperError) -> TransportError {
    let is_sent = !error.is_connect();
    TransportError::from_hyper(error.into(), is_sent)
}
