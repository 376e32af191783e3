//! What a client's calls share: the client's options, and the state that is counted across calls.

use std::sync::Arc;
use std::time::Duration;

use http::header::{ACCEPT, HeaderMap, HeaderName, HeaderValue, USER_AGENT};

use crate::admission::{Admission, Breaker, Bulkhead, CircuitBreaker};
use crate::auth::Credential;
use crate::clock::{Clock, SystemClock};
use crate::error::{Error, ErrorBodyParser, generic_error_body};
use crate::json::text::is_json;
use crate::retry::{Budget, RetryAfterUnit, RetryBudget, RetryPolicy};
#[cfg(feature = "opentelemetry")]
use crate::telemetry::Metrics;
use crate::transport::Transport;
use crate::url::BaseUrl;

/// What a client's calls share.
pub(crate) struct Settings {
    pub(crate) base: BaseUrl,
    pub(crate) credential: Option<Arc<dyn Credential>>,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) options: ClientOptions,
    pub(crate) budget: Budget,
    pub(crate) admission: Admission,
    #[cfg(feature = "opentelemetry")]
    pub(crate) metrics: Metrics,
}

impl Settings {
    pub(crate) fn new(
        base: BaseUrl,
        credential: Option<Arc<dyn Credential>>,
        transport: Arc<dyn Transport>,
        options: ClientOptions,
    ) -> Self {
        Self {
            #[cfg(feature = "opentelemetry")]
            metrics: Metrics::new(&base),
            base,
            credential,
            transport,
            budget: Budget::new(options.retry_budget),
            admission: Admission {
                bulkhead: options.max_in_flight.map(Bulkhead::new),
                breaker: options.circuit_breaker.map(Breaker::new),
                ..Admission::default()
            },
            options,
        }
    }

    /// Adds what is known of the host to an error that the API itself did not send.
    pub(crate) fn annotate(&self, error: Error) -> Error {
        if error.attempts() == 0 || error.headers().is_some_and(is_json) {
            return error;
        }
        let mut notes = self.options.host_notes.iter();
        match notes.find(|(host, _)| *host == self.base.host()) {
            Some((_, note)) => error.with_note(note),
            None => error,
        }
    }
}

/// The options of a client, with their defaults.
#[derive(Clone)]
pub(crate) struct ClientOptions {
    pub(crate) headers: HeaderMap,
    /// The time limit of one attempt.
    pub(crate) attempt_timeout: Duration,
    /// The time limit of a whole call, over all attempts and waits.
    pub(crate) deadline: Duration,
    /// The longest time between two chunks of a stream. The attempt timeout applies if it is not
    /// set.
    pub(crate) idle_timeout: Option<Duration>,
    pub(crate) retry: RetryPolicy,
    pub(crate) retry_budget: RetryBudget,
    pub(crate) max_in_flight: Option<usize>,
    pub(crate) circuit_breaker: Option<CircuitBreaker>,
    /// The largest body of a successful response, in bytes after decompression.
    pub(crate) response_limit: usize,
    /// How much of an error response's body is read, in bytes after decompression.
    pub(crate) error_limit: usize,
    pub(crate) error_body: ErrorBodyParser,
    /// Hosts, and what their errors say if it was not the API that responded.
    pub(crate) host_notes: Vec<(&'static str, &'static str)>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) wire: WireNames,
    pub(crate) propagate: Option<Propagate>,
}

const DEFAULT_USER_AGENT: &str = concat!("auth-core/", env!("CARGO_PKG_VERSION"));

impl Default for ClientOptions {
    fn default() -> Self {
        Self {
            headers: HeaderMap::from_iter([
                (ACCEPT, HeaderValue::from_static("application/json")),
                (USER_AGENT, HeaderValue::from_static(DEFAULT_USER_AGENT)),
            ]),
            attempt_timeout: Duration::from_secs(15),
            deadline: Duration::from_secs(60),
            idle_timeout: None,
            retry: RetryPolicy::default(),
            retry_budget: RetryBudget::default(),
            max_in_flight: None,
            circuit_breaker: None,
            response_limit: 8 * 1024 * 1024,
            error_limit: 64 * 1024,
            error_body: generic_error_body,
            host_notes: Vec::new(),
            clock: Arc::new(SystemClock),
            wire: WireNames::default(),
            propagate: None,
        }
    }
}

impl ClientOptions {
    /// A copy for [`Client::without_credential`](crate::Client::without_credential), whose calls
    /// may go to another server. It has no default headers except `accept` and `user-agent`, and
    /// nothing that holds calls back.
    pub(crate) fn without_credential(&self) -> Self {
        let mut headers = HeaderMap::new();
        for name in [ACCEPT, USER_AGENT] {
            if let Some(value) = self.headers.get(&name) {
                headers.insert(name, value.clone());
            }
        }
        Self {
            headers,
            retry_budget: RetryBudget::default(),
            max_in_flight: None,
            circuit_breaker: None,
            ..self.clone()
        }
    }
}

/// A function that adds the headers of a trace's context to a request.
pub(crate) type Propagate = Arc<dyn Fn(&mut HeaderMap) + Send + Sync>;

/// The headers whose names differ between providers.
#[derive(Clone, Debug, Default)]
pub(crate) struct WireNames {
    /// Response headers that carry a request id. The first one that is present counts.
    pub(crate) request_ids: Vec<HeaderName>,
    /// The request header that carries a random number, one for each call.
    pub(crate) call_id: Option<HeaderName>,
    /// The request header that carries the number of earlier attempts, unless that is 0.
    pub(crate) retry_count: Option<HeaderName>,
    /// Response headers that ask to wait, besides `Retry-After`. The first one that can be read
    /// counts.
    pub(crate) retry_after: Vec<(HeaderName, RetryAfterUnit)>,
    /// The prefix of generated idempotency keys. Callers' own keys must not have it.
    pub(crate) key_prefix: &'static str,
}
