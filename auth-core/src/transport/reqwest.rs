//! The default transport, on reqwest.

use std::fmt::{self, Debug};
use std::pin::Pin;
use std::task::{Context, Poll};

use ::reqwest::redirect::Policy;
use ::reqwest::{Client, ClientBuilder, Request, Url, retry};
use bytes::Bytes;
use http_body::{Frame, SizeHint};
use rustls::ClientConfig;
use sync_wrapper::SyncWrapper;

use super::failure::TransportError;
use super::host::Host;
use super::pools::Pools;
use super::seam::{Transport, TransportFuture};
use super::tls::platform_tls;
use crate::body::Body;
use crate::error::{BoxError, Error};
use crate::url::BaseUrl;

/// The caller's function that sets options on reqwest's builder.
pub(crate) type Configure = Box<dyn Fn(ClientBuilder) -> ClientBuilder + Send + Sync>;

/// [`reqwest`](https://docs.rs/reqwest) with rustls. It speaks HTTP/1.1 and HTTP/2, pools
/// connections, trusts the platform's root certificates and uses the environment's proxies.
///
/// By itself it sends a request again only if the request was not sent at all, because a pooled
/// connection turned out to be closed.
pub(crate) struct Reqwest {
    pools: Pools<Client>,
    base: BaseUrl,
    /// The base URL without its path. It is parsed once, because most of the time for parsing a URL
    /// goes into its host.
    origin: Url,
    /// `None` if the caller set options of reqwest: they may include a default `host` header.
    host: Option<Host>,
}

impl Reqwest {
    /// A transport for calls to `base`. `builder` makes reqwest's builder, and `configure` sets the
    /// caller's options on it.
    pub(crate) fn new(
        builder: impl Fn() -> ClientBuilder + Send + Sync + 'static,
        configure: Option<Configure>,
        base: &BaseUrl,
    ) -> Result<Self, Error> {
        let host = configure.is_none().then(|| Host::new(base));
        let is_https = base.is_https();
        let pools = Pools::new(move || {
            let builder = match &configure {
                // The options may concern TLS. A preconfigured TLS would override them.
                Some(configure) => configure(builder()),
                None => builder().tls_backend_preconfigured(shared_tls()?),
            };
            // The call decides what is sent again. reqwest would also copy each request for its
            // retries.
            let never = retry::never().max_retries_per_request(0);
            let builder = builder.redirect(Policy::none()).referer(false).retry(never);
            // A proxy could read a credential that is sent over plain `http`. It only forwards
            // `https`.
            let builder = if is_https { builder } else { builder.no_proxy() };
            builder.build().map_err(|error| {
                Error::config("the transport could not be set up").with_source(error.without_url())
            })
        })?;
        let origin = Url::parse(&base.with_path("/"))
            .map_err(|error| Error::config("the base URL is not valid").with_source(error))?;
        Ok(Self { pools, base: base.clone(), origin, host })
    }
}

impl Reqwest {
    fn convert(&self, request: http::Request<Body>) -> Result<Request, TransportError> {
        let (parts, body) = request.into_parts();
        let url = self.url(&parts.uri).map_err(TransportError::not_sent)?;
        // Parsing removes dot segments. The path was checked before. If parsing has changed it, the
        // request would go to another path than the checked one.
        if url.path() != parts.uri.path() {
            return Err(TransportError::not_sent("the URL changed when it was parsed"));
        }
        let mut converted = Request::new(parts.method, url);
        *converted.headers_mut() = parts.headers;
        // hyper would set it, but in the second of the copies that reqwest makes of the headers, which
        // would have to grow for it.
        body.announce(converted.headers_mut());
        if !body.is_empty() {
            *converted.body_mut() = Some(match body.bytes() {
                Some(bytes) => bytes.clone().into(),
                None => ::reqwest::Body::wrap(Shared::new(body)),
            });
        }
        Ok(converted)
    }

    fn url(&self, uri: &http::Uri) -> Result<Url, BoxError> {
        if !self.base.is_origin_of(uri) {
            // A client made by `without_credential` uses this transport for another origin.
            return Ok(Url::parse(&uri.to_string())?);
        }
        let mut url = self.origin.clone();
        url.set_path(uri.path());
        if uri.query().is_some() {
            url.set_query(uri.query());
        }
        Ok(url)
    }
}

fn shared_tls() -> Result<ClientConfig, Error> {
    let mut tls = platform_tls()?;
    tls.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(tls)
}

impl Transport for Reqwest {
    fn send(&self, mut request: http::Request<Body>) -> TransportFuture<'_> {
        let host = self.host.as_ref().filter(|_| self.base.is_origin_of(request.uri()));
        if let Some(host) = host {
            host.add_to(&mut request);
        }
        let response = self
            .convert(request)
            .and_then(|request| self.pools.with(|client| client.execute(request)));
        Box::pin(async move {
            let response = response?.await.map_err(classify)?;
            if let Some(host) = host {
                host.remember_version(response.version());
            }
            Ok(http::Response::from(response).map(Body::from_reqwest))
        })
    }
}

impl Debug for Reqwest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // reqwest's own `Debug` shows the values of default headers.
        f.write_str("Reqwest")
    }
}

fn classify(error: ::reqwest::Error) -> TransportError {
    let is_sent = !(error.is_connect() || error.is_builder());
    // The URL contains the values of the path, so it is removed from errors.
    TransportError::from_hyper(error.without_url().into(), is_sent)
}

/// Makes a body `Sync`, because reqwest requires that.
struct Shared {
    body: SyncWrapper<Body>,
    size: SizeHint,
}

impl Shared {
    fn new(body: Body) -> Self {
        let size = http_body::Body::size_hint(&body);
        Self { body: SyncWrapper::new(body), size }
    }
}

impl http_body::Body for Shared {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        Pin::new(self.body.get_mut()).poll_frame(cx)
    }

    /// The size at the start, which is when reqwest asks for it.
    fn size_hint(&self) -> SizeHint {
        self.size
    }
}
