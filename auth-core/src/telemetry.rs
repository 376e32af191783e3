//! What a call tells `tracing` and OpenTelemetry, under the names of OpenTelemetry's conventions for
//! HTTP clients.
//!
//! A call is an INTERNAL span; each of its attempts is a CLIENT span within it, and an event if it
//! failed. The URL is told as its template, because path and query values may be anybody's; headers
//! and bodies are not told at all.

#[cfg(feature = "opentelemetry")]
mod metrics;

use std::time::Duration;

use http::Version;
use tracing::Span;
use tracing::field::Empty;

#[cfg(feature = "opentelemetry")]
pub(crate) use self::metrics::{Metrics, inject};
use crate::error::Error;
use crate::request::Request;
use crate::response::Answered;

/// The span of a call, from its first poll to its value.
pub(crate) fn call_span(request: &Request) -> Span {
    let endpoint = request.endpoint;
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
/// The span is handed in: where it is filtered out, the current one is the caller's.
pub(crate) fn call_failed(span: &Span, error: &Error) {
    span.record("otel.status_code", "ERROR");
    span.record("error.type", &*error.telemetry_type());
}

/// The span of one attempt: what the convention calls an HTTP client span.
pub(crate) fn attempt_span(request: &Request, number: u32) -> Span {
    let endpoint = request.endpoint;
    let base = &request.client.settings().base;
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
        // The values in it are left out, as the convention allows for what is sensitive.
        url.full = %format_args!("{base}{}", endpoint.template()),
        url.template = endpoint.template(),
        error.type = Empty,
    )
}

/// Records what came of an attempt; `version` is that of the answer.
pub(crate) fn attempt_ended(
    span: &Span,
    version: Option<Version>,
    result: &Result<Answered, Error>,
) {
    if let Some(version) = version.and_then(protocol_version) {
        span.record("network.protocol.version", version);
    }
    let status = match result {
        Ok(answer) => Some(answer.status),
        Err(error) => error.status(),
    };
    if let Some(status) = status {
        span.record("http.response.status_code", status.as_u16());
    }
    if let Err(error) = result {
        call_failed(span, error);
    }
}

/// Tells of a failed attempt, and of the wait before the next if there is one.
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
