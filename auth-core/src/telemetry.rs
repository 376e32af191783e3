//! Spans and events of calls for `tracing` and OpenTelemetry. The names are those of
//! OpenTelemetry's semantic conventions for HTTP clients.
//!
//! A call is an INTERNAL span. Each of its attempts is a CLIENT span inside it. A failed attempt is
//! also an event. The URL is recorded as its template, because the values in a path and a query may
//! be personal data. Headers and bodies are not recorded.

#[cfg(feature = "opentelemetry")]
mod metrics;

use std::time::Duration;

use http::{StatusCode, Version};
use tracing::Span;
use tracing::field::Empty;

#[cfg(feature = "opentelemetry")]
pub(crate) use self::metrics::{Metrics, inject};
use crate::endpoint::Endpoint;
use crate::error::Error;
use crate::url::BaseUrl;

/// The span of a call, from its first poll to its result.
pub(crate) fn call_span(endpoint: &Endpoint) -> Span {
    tracing::debug_span!(
        "call",
        otel.name = endpoint.name(),
        otel.kind = "internal",
        otel.status_code = Empty,
        http.request.method = endpoint.method().as_str(),
        url.template = endpoint.template(),
        error.type = Empty,
    )
}

/// Records that a call failed.
///
/// The span is an argument, because the current span is the caller's if this one is filtered out.
pub(crate) fn call_failed(span: &Span, error: &Error) {
    span.record("otel.status_code", "ERROR");
    span.record("error.type", &*error.telemetry_type());
}

/// The span of one attempt: an HTTP client span of the convention.
pub(crate) fn attempt_span(endpoint: &Endpoint, base: &BaseUrl, number: u32) -> Span {
    tracing::debug_span!(
        "http_request",
        otel.name = %endpoint,
        otel.kind = "client",
        otel.status_code = Empty,
        http.request.method = endpoint.method().as_str(),
        http.request.resend_count = (number > 1).then(|| number - 1),
        http.response.status_code = Empty,
        network.protocol.version = Empty,
        server.address = base.host(),
        server.port = base.port(),
        // The template replaces the values. The convention allows that for sensitive data.
        url.full = %format_args!("{base}{}", endpoint.template()),
        url.template = endpoint.template(),
        error.type = Empty,
    )
}

/// Records the result of an attempt. The version is the response's, if there was one.
pub(crate) fn attempt_ended(
    span: &Span,
    version: Option<Version>,
    status: Option<StatusCode>,
    error: Option<&Error>,
) {
    if let Some(version) = version.and_then(protocol_version) {
        span.record("network.protocol.version", version);
    }
    if let Some(status) = status {
        span.record("http.response.status_code", status.as_u16());
    }
    if let Some(error) = error {
        call_failed(span, error);
    }
}

/// Reports a failed attempt, and the wait before the next one if there is one.
pub(crate) fn attempt_failed(number: u32, error: &Error, wait: Option<Duration>) {
    tracing::debug!(
        http.request.resend_count = number - 1,
        http.response.status_code = error.status().map(|status| status.as_u16()),
        error.type = &*error.telemetry_type(),
        retry_in_ms = wait.map(|wait| u64::try_from(wait.as_millis()).unwrap_or(u64::MAX)),
        "attempt failed"
    );
}

fn protocol_version(version: Version) -> Option<&'static str> {
    Some(match version {
        Version::HTTP_10 => "1.0",
        Version::HTTP_11 => "1.1",
        Version::HTTP_2 => "2",
        Version::HTTP_3 => "3",
        _ => return None,
    })
}
