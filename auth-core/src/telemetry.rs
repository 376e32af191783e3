//! What a call tells `tracing`, under the names of OpenTelemetry's HTTP client conventions.
//!
//! One span for a call, one event for each attempt that failed. The URL is told as its template,
//! headers and bodies not at all. Of an issuer's keys, those are told that are not used, and why.

use std::time::Duration;

use tracing::Span;
use tracing::field::Empty;

use crate::error::Error;
use crate::request::Request;
use crate::response::Answered;

pub(crate) fn call_span(request: &Request) -> Span {
    let endpoint = request.endpoint;
    let base = &request.client.settings().base;
    tracing::debug_span!(
        "http_call",
        otel.name = %endpoint,
        otel.kind = "client",
        otel.status_code = Empty,
        http.request.method = endpoint.method().as_str(),
        http.request.resend_count = Empty,
        http.response.status_code = Empty,
        url.template = endpoint.template(),
        server.address = base.host(),
        server.port = base.port(),
        error.type = Empty,
    )
}

/// Records how the sending ended.
///
/// The span is handed in: where it is filtered out, the current one is the caller's.
pub(crate) fn call_ended(span: &Span, result: &Result<Answered, Error>) {
    let (status, attempts) = match result {
        Ok(answer) => (Some(answer.status), answer.attempts),
        Err(error) => (error.status(), error.attempts()),
    };
    if let Some(status) = status {
        span.record("http.response.status_code", status.as_u16());
    }
    if attempts > 1 {
        span.record("http.request.resend_count", attempts - 1);
    }
    if let Err(error) = result {
        call_failed(span, error);
    }
}

/// Records a failure.
pub(crate) fn call_failed(span: &Span, error: &Error) {
    span.record("otel.status_code", "ERROR");
    span.record("error.type", &*error.telemetry_type());
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

/// Tells of the keys that an issuer published and that are not used.
#[cfg(feature = "jwt")]
pub(crate) fn keys_fetched(keys: &crate::jwt::KeySet, takes_unnamed: bool) {
    let skipped = keys.skipped().len();
    for key in keys.skipped() {
        tracing::debug!(position = key.position(), reason = key.reason(), "published key not used");
    }
    if skipped > 0 && keys.usable(takes_unnamed) == 0 {
        tracing::warn!(skipped, "none of the published keys can be used: no token is accepted");
    }
}
