//! A leaner transport.

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
use super::host::Host;
use super::pools::Pools;
use super::tls::platform_tls;
use super::{Transport, TransportError, TransportFuture};
use crate::Body;
use crate::clock::Clock;
use crate::error::Error;
use crate::options::HeaderLimits;
use crate::url::BaseUrl;

/// How long an idle connection is kept, and how often the system asks whether its other end is still
/// there: as reqwest has them.
const IDLE: Duration = Duration::from_secs(90);
const KEEP_ALIVE: Duration = Duration::from_secs(15);

/// [`hyper`](https://docs.rs/hyper) on hyper-util's pool, with rustls: HTTP/1.1 and HTTP/2, the
/// platform's root certificates.
///
/// It costs fewer instructions than the default transport, and has neither proxies nor
/// decompression. What it sends again by itself is what was never sent: on a connection that turned
/// out to be closed.
pub(crate) struct Hyper {
    pools: Pools<Client<ConnectTimeout<HttpsConnector<HttpConnector>>, Body>>,
    base: BaseUrl,
    host: Host,
}

impl Hyper {
    /// A transport for calls to `base`, with `tls` or what all transports without share.
    pub(crate) fn new(
        connect_timeout: Duration,
        limits: HeaderLimits,
        base: &BaseUrl,
        tls: Option<ClientConfig>,
        clock: &Arc<dyn Clock>,
    ) -> Result<Self, Error> {
        // A proxy would have to be tunnelled through; plain http is for this machine, and not proxied.
        let is_proxied = || Matcher::from_env().intercept(&base.uri("/").ok()?);
        if base.is_https() && is_proxied().is_some() {
            return Err(Error::config(
                "the environment asks for a proxy (`HTTPS_PROXY`, `ALL_PROXY`), which the hyper \
                 transport has not: use the default one, or set `NO_PROXY`",
            ));
        }
        let mut tcp = HttpConnector::new();
        tcp.enforce_http(false);
        tcp.set_nodelay(true);
        tcp.set_keepalive(Some(KEEP_ALIVE));
        let tls = match tls {
            Some(tls) if !tls.alpn_protocols.is_empty() => {
                return Err(Error::config(
                    "the TLS configuration must leave ALPN to the transport",
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
        Ok(Self { pools, base: base.clone(), host: Host::of(base) })
    }
}

impl Transport for Hyper {
    fn send(&self, mut request: http::Request<Body>) -> TransportFuture<'_> {
        let host = self.base.is_origin_of(request.uri()).then_some(&self.host);
        if let Some(host) = host {
            host.say(&mut request);
        }
        let answer = self.pools.send(|client| client.request(request));
        Box::pin(async move {
            let answer = answer?.await.map_err(classify)?;
            if let Some(host) = host {
                host.heard(answer.version());
            }
            Ok(answer.map(Body::of_hyper))
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
    TransportError::of_hyper(error.into(), is_sent)
}
