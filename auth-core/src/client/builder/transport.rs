//! The transport of a client, and the options of the built-in transports.

use std::sync::Arc;

use super::ClientBuilder;
use crate::error::Error;
#[cfg(feature = "hyper")]
use crate::transport::Hyper;
#[cfg(feature = "reqwest")]
use crate::transport::Reqwest;
use crate::transport::Transport;
use crate::url::BaseUrl;

impl<P> ClientBuilder<P> {
    /// Sets options of reqwest for the default transport: root certificates, client certificates,
    /// proxies, DNS.
    ///
    /// The function is called once when the client is built, and once for each further tokio
    /// runtime that the client sends from. Each runtime needs connections of its own.
    ///
    /// A client with such options reads the platform's certificates itself. Clients without them
    /// share one copy.
    ///
    /// Redirects and reqwest's own retries stay off, whatever the function sets. Proxies stay off
    /// for plain `http`, because a proxy could read the credential there; `https` passes through a
    /// proxy encrypted.
    ///
    /// ```
    /// # fn main() -> Result<(), auth_core::Error> {
    /// let client = auth_core::Client::builder("https://api.example.com")
    ///     .reqwest(|reqwest| reqwest.no_proxy().https_only(true))
    ///     .build()?;
    /// # Ok(()) }
    /// ```
    #[cfg(feature = "reqwest")]
    #[cfg_attr(docsrs, doc(cfg(feature = "reqwest")))]
    pub fn reqwest(
        mut self,
        configure: impl Fn(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send + Sync + 'static,
    ) -> Self {
        self.reqwest = Some(Box::new(configure));
        self
    }

    /// Sends with hyper instead of reqwest. A call needs fewer instructions.
    ///
    /// `https` goes through the proxy that the environment asks for with `HTTPS_PROXY` or
    /// `ALL_PROXY`, unless `NO_PROXY` names the host. The proxy is spoken to by `http`, `https`,
    /// `socks5` or `socks5h`. It only forwards what is encrypted. Plain `http` never goes through a
    /// proxy.
    ///
    /// [`build`](Self::build) fails if the builder has options for reqwest, because they would have
    /// no effect.
    ///
    /// ```
    /// # fn main() -> Result<(), auth_core::Error> {
    /// let client = auth_core::Client::builder("https://api.example.com").hyper().build()?;
    /// # Ok(()) }
    /// ```
    #[cfg(feature = "hyper")]
    #[cfg_attr(docsrs, doc(cfg(feature = "hyper")))]
    pub fn hyper(mut self) -> Self {
        self.hyper = Some(None);
        self
    }

    /// Sends with hyper, like [`hyper`](Self::hyper), and with your own TLS configuration, for
    /// example with root or client certificates.
    ///
    /// Leave its list of ALPN protocols empty: the transport fills it.
    #[cfg(feature = "hyper")]
    #[cfg_attr(docsrs, doc(cfg(feature = "hyper")))]
    pub fn hyper_tls(mut self, tls: rustls::ClientConfig) -> Self {
        self.hyper = Some(Some(tls));
        self
    }

    /// The transport that sends the requests. Default: reqwest if the feature `reqwest` is on,
    /// otherwise hyper if the feature `hyper` is on.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    pub(super) fn make_transport(&mut self, base: &BaseUrl) -> Result<Arc<dyn Transport>, Error> {
        if let Some(transport) = self.transport.take() {
            return Ok(transport);
        }
        #[cfg(feature = "hyper")]
        if let Some(tls) = self.hyper.take() {
            #[cfg(feature = "reqwest")]
            if self.reqwest.is_some() {
                return Err(Error::config(
                    "the transport is hyper: options set with `reqwest` have no effect",
                ));
            }
            return self.make_hyper(base, tls);
        }
        self.default_transport(base)
    }

    #[cfg(feature = "reqwest")]
    fn default_transport(&mut self, base: &BaseUrl) -> Result<Arc<dyn Transport>, Error> {
        let (connect_timeout, limits) = (self.connect_timeout, self.header_limits);
        let builder = move || {
            let mut builder = reqwest::Client::builder().connect_timeout(connect_timeout);
            if let Some(count) = limits.count {
                builder = builder.http1_max_headers(count);
            }
            if let Some(size) = limits.size {
                builder = builder.http2_max_header_list_size(size);
            }
            builder
        };
        Ok(Arc::new(Reqwest::new(builder, self.reqwest.take(), base)?))
    }

    #[cfg(all(feature = "hyper", not(feature = "reqwest")))]
    fn default_transport(&mut self, base: &BaseUrl) -> Result<Arc<dyn Transport>, Error> {
        self.make_hyper(base, None)
    }

    #[cfg(not(any(feature = "hyper", feature = "reqwest")))]
    fn default_transport(&mut self, _: &BaseUrl) -> Result<Arc<dyn Transport>, Error> {
        Err(Error::config(
            "no transport: set one with `transport`, or turn on auth-core's feature `reqwest` or `hyper`",
        ))
    }

    #[cfg(feature = "hyper")]
    fn make_hyper(
        &self,
        base: &BaseUrl,
        tls: Option<rustls::ClientConfig>,
    ) -> Result<Arc<dyn Transport>, Error> {
        let limits = self.header_limits;
        Ok(Arc::new(Hyper::new(self.connect_timeout, limits, base, tls, &self.options.clock)?))
    }
}
