//! The options of a client.

mod limits;
mod wire;

use std::fmt::{self, Debug};
use std::sync::Arc;
use std::time::Duration;

use http::header::{HeaderMap, HeaderName, USER_AGENT};

use super::Client;
use super::settings::{ClientOptions, Settings};
use crate::admission::CircuitBreaker;
use crate::auth::Credential;
use crate::clock::Clock;
use crate::error::{Error, ErrorBodyParser};
use crate::header;
use crate::header::HeaderText;
use crate::limits::HeaderLimits;
use crate::retry::{RetryBudget, RetryPolicy};
#[cfg(feature = "hyper")]
use crate::transport::Hyper;
use crate::transport::Transport;
#[cfg(feature = "reqwest")]
use crate::transport::{Configure, Reqwest};
use crate::url::BaseUrl;

/// Builds a [`Client`], or a provider's type around one.
///
/// ```
/// use std::time::Duration;
/// use auth_core::{ApiKey, Client, RetryPolicy};
///
/// # fn main() -> Result<(), auth_core::Error> {
/// let client = Client::builder("https://api.example.com/v1")
///     .credential(ApiKey::new("x-api-key", "key"))
///     .default_header("x-tenant", "acme")
///     .attempt_timeout(Duration::from_secs(5))
///     .retry(RetryPolicy::default().max_attempts(5))
///     .build()?;
/// # Ok(()) }
/// ```
///
/// The first mistake is kept and comes out at [`build`](Self::build).
#[must_use = "a builder does nothing until `build`"]
pub struct ClientBuilder<P = Client> {
    base_url: String,
    path_prefix: Vec<String>,
    allow_plain_http: bool,
    credential: Option<Arc<dyn Credential>>,
    options: ClientOptions,
    connect_timeout: Duration,
    header_limits: HeaderLimits,
    transport: Option<Arc<dyn Transport>>,
    #[cfg(feature = "reqwest")]
    reqwest: Option<Configure>,
    #[cfg(feature = "hyper")]
    hyper: Option<Option<rustls::ClientConfig>>,
    error: Option<Error>,
    finish: Box<dyn FnOnce(Client) -> P + Send>,
}

impl Client {
    /// A client to be: `base_url` is an origin and, if the API has one, a path such as `/v1`.
    pub fn builder(base_url: impl Into<String>) -> ClientBuilder {
        ClientBuilder::new(base_url, |client| client)
    }
}

impl<P> ClientBuilder<P> {
    /// A builder whose [`build`](Self::build) hands the client to `finish`: a provider's
    /// `builder()` returns one, and so has every option that is here.
    pub fn new(
        base_url: impl Into<String>,
        finish: impl FnOnce(Client) -> P + Send + 'static,
    ) -> Self {
        Self {
            base_url: base_url.into(),
            path_prefix: Vec::new(),
            allow_plain_http: false,
            credential: None,
            options: ClientOptions::default(),
            connect_timeout: Duration::from_secs(5),
            header_limits: HeaderLimits::default(),
            transport: None,
            #[cfg(feature = "reqwest")]
            reqwest: None,
            #[cfg(feature = "hyper")]
            hyper: None,
            error: None,
            finish: Box::new(finish),
        }
    }

    /// Where the calls go: `https`, or `http` to this machine; no user name, query or fragment.
    pub fn base_url(mut self, base_url: impl Into<String>) -> Self {
        self.base_url = base_url.into();
        self
    }

    /// Appends one encoded segment to the base URL's path, whatever base URL is set: for APIs
    /// whose every path begins with an account's or an app's id.
    pub fn path_prefix(mut self, segment: impl Into<String>) -> Self {
        self.path_prefix.push(segment.into());
        self
    }

    /// Lets calls, credentials included, go over unencrypted `http` to another machine.
    ///
    /// Without it only `https` and loopback addresses are accepted.
    pub fn allow_plain_http(mut self) -> Self {
        self.allow_plain_http = true;
        self
    }

    /// How calls prove who they come from. Default: not at all.
    ///
    /// [`build`](Self::build) has it [checked](Credential::check).
    pub fn credential(mut self, credential: impl Credential) -> Self {
        self.credential = Some(Arc::new(credential));
        self
    }

    /// A header that every call carries, in the place of one of the same name.
    ///
    /// A [`Secret`](crate::Secret) as the value is marked sensitive. `authorization` is the
    /// [`credential`](Self::credential)'s and what frames the message is the transport's: both are
    /// errors.
    pub fn default_header(mut self, name: &str, value: impl HeaderText) -> Self {
        match (header::settable(name), value.header_value()) {
            (Ok(name), Some(value)) => {
                if self.options.headers.len() >= header::LIMIT
                    && !self.options.headers.contains_key(&name)
                {
                    self.keep(Error::config("there are too many default headers"));
                } else {
                    self.options.headers.insert(name, value);
                }
            }
            (Err(why), _) => self.keep(Error::config(why)),
            (_, None) => self.keep(Error::config(format!(
                "the value of default header `{name}` must be visible ASCII, without line breaks"
            ))),
        }
        self
    }

    /// The `user-agent` that every call carries. Default: this crate's name and version.
    pub fn user_agent(self, user_agent: &str) -> Self {
        self.default_header(USER_AGENT.as_str(), user_agent)
    }

    /// When to try again. Default: [`RetryPolicy::default`].
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.check(policy.check());
        self.options.retry = policy;
        self
    }

    /// How much load retries may add. Default: [`RetryBudget::default`].
    pub fn retry_budget(mut self, budget: RetryBudget) -> Self {
        self.options.retry_budget = budget;
        self
    }

    /// The most calls in flight at once, at least 1; one more is refused, with nothing sent. Default: no
    /// limit.
    pub fn max_in_flight(mut self, calls: usize) -> Self {
        if calls == 0 {
            self.keep(Error::config(
                "`max_in_flight` must be at least 1: with 0, no call could be made",
            ));
        }
        self.options.max_in_flight = Some(calls);
        self
    }

    /// When to stop sending for a while. Default: never.
    pub fn circuit_breaker(mut self, rules: CircuitBreaker) -> Self {
        self.check(rules.check());
        self.options.circuit_breaker = Some(rules);
        self
    }

    /// Options of reqwest's own for the default transport: root certificates, client certificates,
    /// proxies, DNS.
    ///
    /// It is called once when the client is built, and once more for each further tokio runtime that
    /// sends: connections belong to the runtime that opened them. Such a client reads the platform's
    /// certificates for itself; those without share them.
    ///
    /// Redirects and reqwest's own retries stay off whatever it does, and so do proxies for plain
    /// `http`: a proxy tunnels `https`, but would read a credential sent without.
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

    /// Sends with hyper in the place of reqwest: fewer instructions for each call, but neither
    /// proxies nor decompression.
    ///
    /// Where the environment asks for a proxy, [`build`](Self::build) fails; so it does where options
    /// of [`reqwest`](Self::reqwest)'s are set, which would be lost.
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

    /// Sends with hyper, as [`hyper`](Self::hyper) does, and with this TLS configuration: root
    /// certificates or client certificates of one's own. ALPN is left to the transport.
    #[cfg(feature = "hyper")]
    #[cfg_attr(docsrs, doc(cfg(feature = "hyper")))]
    pub fn hyper_tls(mut self, tls: rustls::ClientConfig) -> Self {
        self.hyper = Some(Some(tls));
        self
    }

    /// What sends the requests. Default: reqwest where the feature `reqwest` is on, else hyper where
    /// the feature `hyper` is.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// The clock behind deadlines and waits. Default: [`SystemClock`].
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.options.clock = Arc::new(clock);
        self
    }

    /// Reads the provider's error bodies. Default: RFC 9457 problem details and the shapes most
    /// used beside them.
    pub fn error_body(mut self, parser: ErrorBodyParser) -> Self {
        self.options.error_body = parser;
        self
    }

    /// Adds the headers that carry the context of a trace, such as `traceparent`, to each request.
    /// Default: none; with the feature `opentelemetry`, those of the propagator that is installed.
    ///
    /// It is called once for each attempt, within that attempt's span and before the credential is
    /// attached. The provider sees what it adds.
    ///
    /// ```
    /// use http::HeaderValue;
    ///
    /// # fn current_traceparent() -> String { String::new() }
    /// # fn main() -> Result<(), auth_core::Error> {
    /// let client = auth_core::Client::builder("https://api.example.com")
    ///     .propagate(|headers| {
    ///         if let Ok(context) = HeaderValue::try_from(current_traceparent()) {
    ///             headers.insert("traceparent", context);
    ///         }
    ///     })
    ///     .build()?;
    /// # Ok(()) }
    /// ```
    pub fn propagate(
        mut self,
        add_headers: impl Fn(&mut HeaderMap) + Send + Sync + 'static,
    ) -> Self {
        self.options.propagate = Some(Arc::new(add_headers));
        self
    }

    /// Has [`build`](Self::build) fail with `error`, unless an earlier mistake is kept already: for
    /// providers that find one in their own arguments.
    pub fn fail(mut self, error: Error) -> Self {
        self.keep(error);
        self
    }

    /// Checks the options and builds.
    ///
    /// # Errors
    ///
    /// - The credential cannot be sent as it is, such as a key with a line break at its end.
    /// - The base URL is not one, hides something, or is unencrypted and not on this machine.
    /// - A header's name or value is not valid, or a time or a limit not within its bounds.
    /// - No transport is set and the features `reqwest` and `hyper` are off, or its TLS cannot be set
    ///   up.
    pub fn build(mut self) -> Result<P, Error> {
        if let Some(error) = self.error {
            return Err(error);
        }
        if let Some(credential) = &self.credential {
            credential.check()?;
        }
        let mut base = BaseUrl::parse(&self.base_url)?;
        if !base.is_private() && !self.allow_plain_http {
            return Err(Error::config(
                "base URL must be https: over plain http anyone on the way reads the credential; \
                 only loopback addresses are exempt (or use `allow_plain_http`)",
            ));
        }
        for segment in &self.path_prefix {
            base.join(segment)
                .map_err(|bad| Error::config(format!("path prefix of the base URL {bad}")))?;
        }
        let transport = self.make_transport(&base)?;
        let mut options = self.options;
        if options.wire.request_ids.is_empty() {
            options.wire.request_ids =
                ["x-request-id", "request-id"].map(HeaderName::from_static).into();
        }
        let settings = Settings::new(base, self.credential, transport, options);
        Ok((self.finish)(Client::new(settings)))
    }

    fn make_transport(&mut self, base: &BaseUrl) -> Result<Arc<dyn Transport>, Error> {
        if let Some(transport) = self.transport.take() {
            return Ok(transport);
        }
        #[cfg(feature = "hyper")]
        if let Some(tls) = self.hyper.take() {
            #[cfg(feature = "reqwest")]
            if self.reqwest.is_some() {
                return Err(Error::config("the transport is hyper: `reqwest` options do nothing"));
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
            "no transport: set one with `transport`, or turn a feature of auth-core on, `reqwest` or \
             `hyper`",
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

    fn check(&mut self, checked: Result<(), String>) {
        if let Err(why) = checked {
            self.keep(Error::config(why));
        }
    }

    fn keep(&mut self, error: Error) {
        self.error.get_or_insert(error);
    }
}

impl<P> Debug for ClientBuilder<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The base URL is not checked yet: it may hold a password.
        f.debug_struct("ClientBuilder").finish_non_exhaustive()
    }
}
