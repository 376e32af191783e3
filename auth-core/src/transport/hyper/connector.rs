//! Makes connections to one origin.

use std::future::poll_fn;
use std::sync::Arc;
use std::time::Duration;

use http::Uri;
use hyper::rt::{Read, Write};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder, MaybeHttpsStream};
use hyper_util::client::legacy::connect::proxy::{SocksV5, Tunnel};
use hyper_util::client::legacy::connect::{Connection, HttpConnector};
use hyper_util::client::proxy::matcher::{Intercept, Matcher};
use rustls::ClientConfig;
use tower_service::Service;

use super::stream::{Io, Stream};
use crate::clock::{Clock, within};
use crate::error::{BoxError, Error};

/// How often TCP checks that the other end is alive. It is reqwest's default.
const KEEP_ALIVE: Duration = Duration::from_secs(15);

/// Makes connections: DNS, TCP, the proxy, TLS, and all of them within a time limit.
pub(super) struct Connector {
    uri: Uri,
    route: Route,
    limit: Duration,
    clock: Arc<dyn Clock>,
}

/// The way to the origin. TLS with the origin is the outermost layer, so no proxy reads what is
/// sent.
#[derive(Clone)]
enum Route {
    Direct(HttpsConnector<HttpConnector>),
    /// Through a proxy that opens a tunnel with `CONNECT`.
    Tunnel(HttpsConnector<Tunnel<HttpConnector>>),
    /// The same, where the proxy itself is spoken to over TLS.
    TlsTunnel(HttpsConnector<Tunnel<HttpsConnector<HttpConnector>>>),
    Socks(HttpsConnector<SocksV5<HttpConnector>>),
}

impl Connector {
    /// Makes connections to the origin of `uri`, through the proxy that the environment asks for.
    pub(super) fn new(
        uri: Uri,
        tls: &ClientConfig,
        limit: Duration,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, Error> {
        // A proxy could read what is sent over plain `http`, which is for this machine only.
        let is_https = uri.scheme() == Some(&http::uri::Scheme::HTTPS);
        let proxy = is_https.then(|| Matcher::from_env().intercept(&uri)).flatten();
        let route = match proxy {
            None => Route::Direct(over_tls(tls, tcp())),
            Some(proxy) => through(&proxy, tls)?,
        };
        Ok(Self { uri, route, limit, clock })
    }

    pub(super) async fn connect(&self) -> Result<Stream, BoxError> {
        let connection = async {
            match self.route.clone() {
                Route::Direct(connector) => self.call(connector).await.map(Io::Direct),
                Route::Tunnel(connector) => self.call(connector).await.map(Io::Direct),
                Route::Socks(connector) => self.call(connector).await.map(Io::Direct),
                Route::TlsTunnel(connector) => {
                    self.call(connector).await.map(|stream| Io::InTls(Box::new(stream)))
                }
            }
        };
        match within(self.clock.timer(self.limit), connection).await {
            Ok(connection) => Ok(Stream::new(connection?, Arc::clone(&self.clock))),
            Err(_elapsed) => Err("the connection was not made in time".into()),
        }
    }

    async fn call<C, T>(
        &self,
        mut connector: HttpsConnector<C>,
    ) -> Result<MaybeHttpsStream<T>, BoxError>
    where
        C: Service<Uri, Response = T>,
        C::Error: Into<BoxError>,
        C::Future: Send + 'static,
        T: Connection + Read + Write + Unpin + Send + 'static,
    {
        poll_fn(|cx| connector.poll_ready(cx)).await?;
        connector.call(self.uri.clone()).await
    }
}

/// The route through a proxy.
fn through(proxy: &Intercept, tls: &ClientConfig) -> Result<Route, Error> {
    let uri = proxy.uri().clone();
    let auth = proxy.basic_auth().cloned();
    Ok(match uri.scheme_str() {
        Some("http") => {
            let tunnel = Tunnel::new(uri, tcp());
            Route::Tunnel(over_tls(tls, with_auth(tunnel, auth)))
        }
        Some("https") => {
            let proxy = HttpsConnectorBuilder::new()
                .with_tls_config(tls.clone())
                .https_only()
                .enable_http1();
            let tunnel = Tunnel::new(uri, proxy.wrap_connector(tcp()));
            Route::TlsTunnel(over_tls(tls, with_auth(tunnel, auth)))
        }
        Some(scheme @ ("socks5" | "socks5h")) => {
            // With `socks5h` the proxy looks the name up.
            let is_local = scheme == "socks5";
            let socks = SocksV5::new(uri, tcp()).local_dns(is_local);
            let socks = match proxy.raw_auth() {
                Some((user, password)) => socks.with_auth(user.to_owned(), password.to_owned()),
                None => socks,
            };
            Route::Socks(over_tls(tls, socks))
        }
        scheme => {
            return Err(Error::config(format!(
                "the environment asks for a proxy (`HTTPS_PROXY`, `ALL_PROXY`) by `{}`, which the hyper \
                 transport does not support: give it one by `http`, `https`, `socks5` or `socks5h`, or set \
                 `NO_PROXY`",
                scheme.unwrap_or_default()
            )));
        }
    })
}

fn with_auth<C>(tunnel: Tunnel<C>, auth: Option<http::HeaderValue>) -> Tunnel<C> {
    match auth {
        Some(auth) => tunnel.with_auth(auth),
        None => tunnel,
    }
}

fn tcp() -> HttpConnector {
    let mut tcp = HttpConnector::new();
    tcp.enforce_http(false);
    tcp.set_nodelay(true);
    tcp.set_keepalive(Some(KEEP_ALIVE));
    tcp
}

/// TLS with the origin, where its URL is `https`.
fn over_tls<C>(tls: &ClientConfig, connector: C) -> HttpsConnector<C> {
    HttpsConnectorBuilder::new()
        .with_tls_config(tls.clone())
        .https_or_http()
        .enable_all_versions()
        .wrap_connector(connector)
}
