//! The default transport.

use std::fmt::{self, Debug};
use std::pin::Pin;
use std::task::{Context, Poll};

use ::reqwest::redirect::Policy;
use ::reqwest::{Client, ClientBuilder, Request, Url, retry};
use bytes::Bytes;
use http_body::{Frame, SizeHint};
use rustls::ClientConfig;
use sync_wrapper::SyncWrapper;

use super::host::Host;
use super::pools::Pools;
use super::tls::platform_tls;
use super::{Transport, TransportError, TransportFuture};
use crate::Body;
use crate::error::{BoxError, Error};
use crate::url::BaseUrl;

/// What a client does to reqwest's builder before it is used.
pub(crate) type Configure = Box<dyn Fn(ClientBuilder) -> ClientBuilder + Send + Sync>;

/// [`reqwest`](https://docs.rs/reqwest) with rustls: HTTP/1.1 and HTTP/2, pooled connections, the
/// platform's root certificates, the environment's proxies.
///
/// reqwest itself sends nothing again but what was never sent, on a connection that turned out to be
/// closed.
pub(crate) struct Reqwest {
    pools: Pools<Client>,
    base: BaseUrl,
    /// The base without its path, parsed once: most of a URL's parsing is its host's.
    origin: Url,
    /// `None` where reqwest was given options: default headers among them may say another.
    host: Option<Host>,
}

impl Reqwest {
    /// A transport for calls to `base`, by what `builder` gives and what a client does to it.
    pub(crate) fn new(
        builder: impl Fn() -> ClientBuilder + Send + Sync + 'static,
        configure: Option<Configure>,
        base: &BaseUrl,
    ) -> Result<Self, Error> {
        let host = configure.is_none().then(|| Host::of(base));
        let is_https = base.is_https();
        let pools = Pools::new(move || {
            let builder = match &configure {
                // It may say something about TLS, which one that is there already would swallow.
                Some(configure) => configure(builder()),
                None => builder().tls_backend_preconfigured(shared_tls()?),
            };
            // What may be sent again is for the call to say; reqwest would keep a copy of each request.
            let never = retry::never().max_retries_per_request(0);
            let builder = builder.redirect(Policy::none()).referer(false).retry(never);
            // A proxy tunnels https, but would read a credential sent over plain http.
            let builder = if is_https { builder } else { builder.no_proxy() };
            builder.build().map_err(|error| {
                Error::config("the transport could not be set up").with_source(error.without_url())
            })
        })?;
        let origin = Url::parse(&base.with_path("/"))
            .map_err(|error| Error::config("the base URL is not one").with_source(error))?;
        Ok(Self { pools, base: base.clone(), origin, host })
    }
}

impl Reqwest {
    fn convert(&self, request: http::Request<Body>) -> Result<Request, TransportError> {
        let (parts, body) = request.into_parts();
        let url = self.url(&parts.uri).map_err(TransportError::not_sent)?;
        // Parsing folds dot segments away. The path was checked before; had parsing changed it, the
        // request would go elsewhere than it was checked for.
        if url.path() != parts.uri.path() {
            return Err(TransportError::not_sent("the URL changed when it was parsed"));
        }
        let mut converted = Request::new(parts.method, url);
        *converted.headers_mut() = parts.headers;
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
            // Of a client without a credential, which goes to another origin over this transport.
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
            host.say(&mut request);
        }
        let answer = self
            .convert(request)
            .and_then(|request| self.pools.send(|client| client.execute(request)));
        Box::pin(async move {
            let answer = answer?.await.map_err(classify)?;
            if let Some(host) = host {
                host.heard(answer.version());
            }
            Ok(http::Response::from(answer).map(Body::of_reqwest))
        })
    }
}

impl Debug for Reqwest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // reqwest's own shows the values of default headers.
        f.write_str("Reqwest")
    }
}

fn classify(error: ::reqwest::Error) -> TransportError {
    let is_sent = !(error.is_connect() || error.is_builder());
    // The URL holds the path values: it stays out of errors.
    TransportError::of_hyper(error.without_url().into(), is_sent)
}

/// A body that may be looked at from several threads, which reqwest asks for, but is not.
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

    /// As it was at the start, which is when it is asked for.
    fn size_hint(&self) -> SizeHint {
        self.size
    }
}
