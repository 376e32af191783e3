//! Metrics and trace context for OpenTelemetry. Only its API is used: they are recorded if the
//! application installs an SDK.

use std::sync::Arc;
use std::time::Duration;

use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use opentelemetry::metrics::Histogram;
use opentelemetry::propagation::Injector;
use opentelemetry::{Context, KeyValue, global};

use crate::endpoint::Endpoint;
use crate::error::Error;
use crate::url::BaseUrl;

/// The bucket boundaries that the convention advises, in seconds.
const DURATIONS: [f64; 14] =
    [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0];

const ATTEMPTS: [f64; 6] = [1.0, 2.0, 3.0, 4.0, 5.0, 10.0];

/// The metrics of a client.
pub(crate) struct Metrics {
    duration: Histogram<f64>,
    attempts: Histogram<u64>,
    server_address: Arc<str>,
    server_port: i64,
}

impl Metrics {
    /// Metrics of the meter provider that is installed at this time.
    pub(crate) fn new(base: &BaseUrl) -> Self {
        let meter = global::meter("auth-core");
        Self {
            duration: meter
                .f64_histogram("http.client.request.duration")
                .with_unit("s")
                .with_description("Duration of HTTP client requests.")
                .with_boundaries(DURATIONS.into())
                .build(),
            attempts: meter
                .u64_histogram("auth_core.client.call.attempts")
                .with_unit("{attempt}")
                .with_description("Attempts that a call took, the first included.")
                .with_boundaries(ATTEMPTS.into())
                .build(),
            server_address: base.host().into(),
            server_port: base.port().into(),
        }
    }

    /// Records an attempt that was sent.
    pub(crate) fn attempt_ended(
        &self,
        endpoint: &'static Endpoint,
        duration: Duration,
        status: Option<StatusCode>,
        error: Option<&Error>,
    ) {
        let mut attributes = self.attributes(endpoint);
        attributes.extend(
            status.map(|status| {
                KeyValue::new("http.response.status_code", i64::from(status.as_u16()))
            }),
        );
        attributes.extend(error.map(|error| KeyValue::new("error.type", error.telemetry_type())));
        self.duration.record(duration.as_secs_f64(), &attributes);
    }

    /// Records the end of a call and its number of attempts, which may be zero.
    pub(crate) fn call_ended(
        &self,
        endpoint: &'static Endpoint,
        attempts: u32,
        error: Option<&Error>,
    ) {
        let mut attributes = self.attributes(endpoint);
        attributes.extend(error.map(|error| KeyValue::new("error.type", error.telemetry_type())));
        self.attempts.record(attempts.into(), &attributes);
    }

    fn attributes(&self, endpoint: &'static Endpoint) -> Vec<KeyValue> {
        let mut attributes = Vec::with_capacity(6);
        attributes.extend([
            KeyValue::new("http.request.method", endpoint.method().as_str()),
            KeyValue::new("server.address", Arc::clone(&self.server_address)),
            KeyValue::new("server.port", self.server_port),
            KeyValue::new("url.template", endpoint.template()),
        ]);
        attributes
    }
}

/// Adds the headers of the current context, usually `traceparent`, with the installed propagator.
pub(crate) fn inject(headers: &mut HeaderMap) {
    global::get_text_map_propagator(|propagator| {
        propagator.inject_context(&Context::current(), &mut Headers(headers));
    });
}

struct Headers<'a>(&'a mut HeaderMap);

impl Injector for Headers<'_> {
    fn set(&mut self, key: &str, value: String) {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(key), HeaderValue::try_from(value)) {
            self.0.insert(name, value);
        }
    }
}
