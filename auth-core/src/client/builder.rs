//! The options of a client.

mod limits;
mod transport;
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
#[cfg(feature = "reqwest")]
use crate::transport::Configure;
use crate::transport::Transport;
use crate::url::BaseUrl;

/// Builds a [`Client`], or a provider's type that contains one.
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
/// If an option is not valid, the builder keeps the first such error, and [`build`](Self::build)
/// returns it.
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
    /// Begins a client. `base_url` is an origin such as `https://api.example.com`, with the API's
    /// path, such as `/v1`, if there is one.
    pub fn builder(base_url: impl Into<String>) -> ClientBuilder {
        ClientBuilder::new(base_url, |client| client)
    }
}

impl<P> ClientBuilder<P> {
    /// A builder that passes the finished client to `finish` and returns its result.
    ///
    /// A provider's `builder()` returns such a builder, so that every option here works for the
    /// provider too.
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

    /// The URL that every endpoint's path is appended to. It must be `https`, or `http` on this
    /// machine. It must have no user name, password, query or fragment.
    pub fn base_url(mut self, base_url: impl Into<String>) -> Self {
        self.base_url = base_url.into();
        self
    }

    /// Appends a segment to the base URL's path, percent-encoded. It is for APIs whose paths all
    /// begin with the id of an account or an app.
    ///
    /// The segment stays when another base URL is set. An endpoint with the path `""` is the account
    /// or the app itself, and [`Client::without_path_prefix`] is for endpoints beside it.
    pub fn path_prefix(mut self, segment: impl Into<String>) -> Self {
        self.path_prefix.push(segment.into());
        self
    }

    /// Allows unencrypted `http` to other machines, also for calls with a credential.
    ///
    /// Without this option, only `https` and loopback addresses are accepted.
    pub fn allow_plain_http(mut self) -> Self {
        self.allow_plain_http = true;
        self
    }

    /// The credential that authorizes the calls. Default: none.
    ///
    /// [`build`](Self::build) [checks](Credential::check) it.
    pub fn credential(mut self, credential: impl Credential) -> Self {
        self.credential = Some(Arc::new(credential));
        self
    }

    /// A header that every call carries. It replaces a default header of the same name.
    ///
    /// A [`Secret`](crate::Secret) as the value is marked as sensitive. `authorization` is an
    /// error, because the [`credential`](Self::credential) sets it. So are headers that the
    /// transport sets, such as `host` and `content-length`.
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

    /// The `user-agent` header of every call. Default: this crate's name and version.
    pub fn user_agent(self, user_agent: &str) -> Self {
        self.default_header(USER_AGENT.as_str(), user_agent)
    }

    /// Which failures are tried again, and how often. Default: [`RetryPolicy::default`].
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.check(policy.check());
        self.options.retry = policy;
        self
    }

    /// How many retries the client may add to its calls. Default: [`RetryBudget::default`].
    pub fn retry_budget(mut self, budget: RetryBudget) -> Self {
        self.options.retry_budget = budget;
        self
    }

    /// The largest number of calls in flight, at least 1. Further calls fail without sending
    /// anything. Default: no limit.
    pub fn max_in_flight(mut self, calls: usize) -> Self {
        if calls == 0 {
            self.keep(Error::config(
                "`max_in_flight` must be at least 1: with 0, no call could be made",
            ));
        }
        self.options.max_in_flight = Some(calls);
        self
    }

    /// When to stop sending to a provider that is down. Default: never.
    pub fn circuit_breaker(mut self, rules: CircuitBreaker) -> Self {
        self.check(rules.check());
        self.options.circuit_breaker = Some(rules);
        self
    }

    /// The clock that deadlines and waits use. Default: [`SystemClock`](crate::SystemClock).
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.options.clock = Arc::new(clock);
        self
    }

    /// The function that reads the provider's error bodies. Default: one that knows RFC 9457
    /// problem details and the most common other shapes: see [`ErrorBodyParser`].
    pub fn error_body(mut self, parser: ErrorBodyParser) -> Self {
        self.options.error_body = parser;
        self
    }

    /// What the errors of a host say if it does not respond as the API does: if there is no
    /// response, or one that is not JSON. It is for a host that was retired, or that moved. Call it
    /// several times for several hosts. Default: nothing.
    ///
    /// A base URL with another host, such as that of a test server, is not affected. Neither is what
    /// may be tried again.
    ///
    /// ```
    /// # fn main() -> Result<(), auth_core::Error> {
    /// let client = auth_core::Client::builder("https://api.example.com/v1")
    ///     .host_note("api.example.com", "the API moved to api.example.net in 2025")
    ///     .build()?;
    /// # Ok(()) }
    /// ```
    ///
    /// [`Error::note`] gives it, and `{}` of the error prints it.
    pub fn host_note(mut self, host: &'static str, note: &'static str) -> Self {
        self.options.host_notes.push((host, note));
        self
    }

    /// Adds headers that carry the context of a trace, such as `traceparent`, to each request.
    /// Default: none. With the feature `opentelemetry`, the headers of the installed propagator are
    /// added in any case.
    ///
    /// The function is called once for each attempt, inside the attempt's span and before the
    /// credential is attached. The provider sees these headers. A header that the credential or the
    /// transport sets, such as `authorization` or `content-length`, fails the call before anything
    /// is sent.
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

    /// Makes [`build`](Self::build) fail with `error`, unless it fails with an earlier error. It is
    /// for providers that find an error in their own arguments.
    pub fn fail(mut self, error: Error) -> Self {
        self.keep(error);
        self
    }

    /// Checks the options and builds the client.
    ///
    /// # Errors
    ///
    /// - The credential cannot be sent, for example because a key ends with a line break.
    /// - The base URL is not valid, or is unencrypted and not on this machine: see
    ///   [`base_url`](Self::base_url).
    /// - The name or value of a header is not valid.
    /// - A time or a limit is out of its bounds.
    /// - No transport is set, and the features `reqwest` and `hyper` are both off.
    /// - The transport's TLS cannot be set up.
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
        // The base URL is left out: it is not checked yet, and may contain a password.
        f.debug_struct("ClientBuilder").finish_non_exhaustive()
    }
}
