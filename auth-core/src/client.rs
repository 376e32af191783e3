//! The client: everything that its calls share.

mod builder;

use std::fmt::{self, Debug};
use std::sync::Arc;
use std::time::Duration;

use http::header::{ACCEPT, HeaderMap, HeaderName, USER_AGENT};

pub use self::builder::ClientBuilder;
use crate::admission::Admission;
use crate::auth::Credential;
use crate::clock::{Clock, SystemClock};
use crate::error::{Error, ErrorBodyParser, generic_error_body};
use crate::options::{
    DEFAULT_DEADLINE, DEFAULT_ERROR_LIMIT, DEFAULT_RESPONSE_LIMIT, DEFAULT_TIMEOUT,
};
use crate::retry::{Budget, RetryAfterUnit, RetryBudget, RetryPolicy};
#[cfg(feature = "opentelemetry")]
use crate::telemetry::Metrics;
use crate::transport::{Offline, Transport};
use crate::url::BaseUrl;

/// A base URL, a credential and the rules that all calls made with it follow.
///
/// An `Arc` inside: clone it freely, and build one for each provider and credential, not one for
/// each call. It needs a tokio runtime with time, and for the default transport with I/O, once a
/// call is awaited.
///
/// ```
/// use auth_core::{Bearer, Client};
///
/// # fn main() -> Result<(), auth_core::Error> {
/// let client = Client::builder("https://api.example.com/v1")
///     .credential(Bearer::new("sk_test_1234"))
///     .user_agent("my-service/1.4")
///     .build()?;
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct Client(Arc<Settings>);

pub(crate) struct Settings {
    pub(crate) base: BaseUrl,
    pub(crate) credential: Option<Arc<dyn Credential>>,
    pub(crate) headers: HeaderMap,
    pub(crate) timeout: Duration,
    pub(crate) deadline: Duration,
    /// As long as an attempt where it is not set.
    pub(crate) idle_timeout: Option<Duration>,
    pub(crate) retry: RetryPolicy,
    pub(crate) budget: Budget,
    pub(crate) admission: Admission,
    pub(crate) response_limit: usize,
    pub(crate) error_limit: usize,
    pub(crate) error_body: ErrorBodyParser,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) wire: WireNames,
    pub(crate) propagate: Option<Propagate>,
    #[cfg(feature = "opentelemetry")]
    pub(crate) metrics: Metrics,
}

/// Adds the headers that carry the context of a trace to a request.
pub(crate) type Propagate = Arc<dyn Fn(&mut HeaderMap) + Send + Sync>;

/// What a provider calls the headers that others have other names for.
#[derive(Clone, Debug, Default)]
pub(crate) struct WireNames {
    /// Answer headers that carry a request id, first match wins.
    pub(crate) request_ids: Vec<HeaderName>,
    /// Sent with a random number, one for each call.
    pub(crate) call_id: Option<HeaderName>,
    /// Sent with the number of attempts before this one, unless that is 0.
    pub(crate) retry_count: Option<HeaderName>,
    /// Answer headers that ask to wait, beside `Retry-After`, first match wins.
    pub(crate) retry_after: Vec<(HeaderName, RetryAfterUnit)>,
    /// What generated idempotency keys begin with, and callers' may not.
    pub(crate) key_prefix: &'static str,
}

impl Client {
    /// A client to be: `base_url` is an origin and, if the API has one, a path such as `/v1`.
    pub fn builder(base_url: impl Into<String>) -> ClientBuilder {
        ClientBuilder::new(base_url, |client| client)
    }

    /// A client whose every call fails with nothing sent: for fakes, whose methods must not get
    /// as far as the network.
    #[must_use]
    pub fn offline() -> Self {
        Self(Arc::new(Settings {
            #[cfg(feature = "opentelemetry")]
            metrics: Metrics::new(&BaseUrl::offline()),
            base: BaseUrl::offline(),
            propagate: None,
            credential: None,
            headers: HeaderMap::new(),
            timeout: DEFAULT_TIMEOUT,
            deadline: DEFAULT_DEADLINE,
            idle_timeout: None,
            retry: RetryPolicy::never(),
            budget: Budget::new(RetryBudget::default()),
            admission: Admission::default(),
            response_limit: DEFAULT_RESPONSE_LIMIT,
            error_limit: DEFAULT_ERROR_LIMIT,
            error_body: generic_error_body,
            transport: Arc::new(Offline),
            clock: Arc::new(SystemClock),
            wire: WireNames::default(),
        }))
    }

    /// The base URL that its calls are below, as it was checked and completed.
    #[must_use]
    pub fn base_url(&self) -> String {
        self.settings().base.to_string()
    }

    /// A client of another base URL over the same transport, with the same limits, but without the
    /// credential and the default headers: for what is public, such as an issuer's keys.
    ///
    /// Of the headers it keeps `accept` and `user-agent`. Its retry budget is its own, and neither
    /// calls in flight nor a circuit breaker hold its calls back.
    ///
    /// # Errors
    ///
    /// - The base URL is not one, hides something, or is unencrypted and neither on this machine nor
    ///   of this client's own origin.
    pub fn without_credential(&self, base_url: &str) -> Result<Self, Error> {
        let settings = self.settings();
        let base = BaseUrl::parse(base_url)?;
        if !base.is_private() && !base.is_same_origin(&settings.base) {
            return Err(Error::config("base URL must be https"));
        }
        let kept = [ACCEPT, USER_AGENT].into_iter();
        let headers = kept.filter_map(|name| Some((settings.headers.get(&name)?.clone(), name)));
        Ok(Self(Arc::new(Settings {
            #[cfg(feature = "opentelemetry")]
            metrics: Metrics::new(&base),
            base,
            propagate: settings.propagate.clone(),
            credential: None,
            headers: headers.map(|(value, name)| (name, value)).collect(),
            timeout: settings.timeout,
            deadline: settings.deadline,
            idle_timeout: settings.idle_timeout,
            retry: settings.retry.clone(),
            budget: Budget::new(RetryBudget::default()),
            admission: Admission::default(),
            response_limit: settings.response_limit,
            error_limit: settings.error_limit,
            error_body: settings.error_body,
            transport: Arc::clone(&settings.transport),
            clock: Arc::clone(&settings.clock),
            wire: settings.wire.clone(),
        })))
    }

    pub(crate) fn settings(&self) -> &Settings {
        &self.0
    }
}

impl Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let settings = self.settings();
        let names: Vec<_> = settings.headers.keys().map(HeaderName::as_str).collect();
        f.debug_struct("Client")
            .field("base_url", &format_args!("{}", settings.base))
            .field("credential", &settings.credential.as_ref().map(|_| crate::secret::REDACTED))
            .field("headers", &names)
            .field("timeout", &settings.timeout)
            .field("deadline", &settings.deadline)
            .field("retry", &settings.retry)
            .field("response_limit", &settings.response_limit)
            .field("error_limit", &settings.error_limit)
            .field("transport", &settings.transport)
            .finish_non_exhaustive()
    }
}
