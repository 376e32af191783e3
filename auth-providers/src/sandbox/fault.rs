//! Faults that the sandbox causes on purpose.

use std::time::Duration;

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::header::{CONTENT_TYPE, RETRY_AFTER};
use http::{HeaderValue, StatusCode};

/// A fault that affects one request, or several in a row.
///
/// ```
/// use auth_providers::sandbox::Fault;
///
/// let busy = Fault::status(429).retry_after("2").times(3);
/// let gateway = Fault::status(502).body("text/html", "<html>Bad gateway</html>");
/// ```
#[derive(Debug, Clone)]
#[must_use = "a fault does nothing until it is queued"]
pub struct Fault {
    pub(super) effect: Effect,
    pub(super) times: usize,
}

/// What happens to the request.
#[derive(Debug, Clone)]
pub(super) enum Effect {
    Respond(FaultResponse),
    Delay(Duration),
    Reset,
    ResetAfter,
    Truncated,
}

/// The response that replaces the provider's.
#[derive(Debug, Clone)]
pub(super) struct FaultResponse {
    status: StatusCode,
    retry_after: Option<HeaderValue>,
    content_type: Option<HeaderValue>,
    body: Bytes,
}

impl Fault {
    /// Responds with this status and an empty body. The request has no effect.
    ///
    /// A number that is not an HTTP status becomes 500.
    pub fn status(status: u16) -> Fault {
        Fault::once(Effect::Respond(FaultResponse {
            status: StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR),
            retry_after: None,
            content_type: None,
            body: Bytes::new(),
        }))
    }

    /// Lets the request take effect at once, but delays its response by `duration`.
    pub fn delay(duration: Duration) -> Fault {
        Fault::once(Effect::Delay(duration))
    }

    /// Resets the connection after the request was read. The request has no effect.
    pub fn reset() -> Fault {
        Fault::once(Effect::Reset)
    }

    /// Lets the request take effect, then resets the connection instead of responding.
    pub fn reset_after() -> Fault {
        Fault::once(Effect::ResetAfter)
    }

    /// Lets the request take effect, then closes the connection in the middle of the response's
    /// body.
    ///
    /// If the response has no body, the connection is closed before the response.
    pub fn truncated() -> Fault {
        Fault::once(Effect::Truncated)
    }

    /// Adds a `Retry-After` header to a [`status`](Fault::status) fault.
    ///
    /// A value that is not valid in a header is ignored. Other kinds of faults do not change.
    pub fn retry_after(self, value: &str) -> Fault {
        self.map_response(|response| response.retry_after = HeaderValue::from_str(value).ok())
    }

    /// Adds a body to a [`status`](Fault::status) fault.
    ///
    /// A content type that is not valid in a header is ignored. Other kinds of faults do not
    /// change.
    pub fn body(self, content_type: &str, text: impl Into<String>) -> Fault {
        self.map_response(|response| {
            response.content_type = HeaderValue::from_str(content_type).ok();
            response.body = Bytes::from(text.into());
        })
    }

    /// Repeats the fault for this many requests.
    pub fn times(mut self, times: usize) -> Fault {
        self.times = times;
        self
    }

    fn once(effect: Effect) -> Fault {
        Fault { effect, times: 1 }
    }

    fn map_response(mut self, change: impl FnOnce(&mut FaultResponse)) -> Fault {
        if let Effect::Respond(response) = &mut self.effect {
            change(response);
        }
        self
    }
}

impl IntoResponse for FaultResponse {
    fn into_response(self) -> Response {
        let mut response = Response::new(Body::from(self.body));
        *response.status_mut() = self.status;
        let headers = response.headers_mut();
        headers.extend(self.content_type.map(|value| (CONTENT_TYPE, value)));
        headers.extend(self.retry_after.map(|value| (RETRY_AFTER, value)));
        response
    }
}
