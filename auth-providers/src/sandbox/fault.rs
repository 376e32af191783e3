//! What shall go wrong with the next requests.

use std::time::Duration;

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::header::{CONTENT_TYPE, RETRY_AFTER};
use http::{HeaderValue, StatusCode};

/// Something that goes wrong with one request, or with several in a row.
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

/// How a fault shows.
#[derive(Debug, Clone)]
pub(super) enum Effect {
    Answer(Answer),
    Delay(Duration),
    Reset,
    ResetAfter,
    Truncated,
}

/// The answer given in place of the provider's.
#[derive(Debug, Clone)]
pub(super) struct Answer {
    status: StatusCode,
    retry_after: Option<HeaderValue>,
    content_type: Option<HeaderValue>,
    body: Bytes,
}

impl Fault {
    /// Answers with this status and an empty body, and the request has no effect.
    ///
    /// A number that is no status becomes 500.
    pub fn status(status: u16) -> Fault {
        Fault::once(Effect::Answer(Answer {
            status: StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR),
            retry_after: None,
            content_type: None,
            body: Bytes::new(),
        }))
    }

    /// Lets the request take effect at once, and holds its answer back for `duration`.
    pub fn delay(duration: Duration) -> Fault {
        Fault::once(Effect::Delay(duration))
    }

    /// Resets the connection once the request is read, and the request has no effect.
    pub fn reset() -> Fault {
        Fault::once(Effect::Reset)
    }

    /// Lets the request take effect, then resets the connection in place of an answer.
    pub fn reset_after() -> Fault {
        Fault::once(Effect::ResetAfter)
    }

    /// Lets the request take effect, then closes the connection halfway through the answer's body.
    ///
    /// An answer without a body is not even begun: the connection just closes.
    pub fn truncated() -> Fault {
        Fault::once(Effect::Truncated)
    }

    /// Gives a [`status`](Fault::status) fault a `Retry-After` header.
    ///
    /// A value that no header can carry is left out, and other faults have no answer of their own.
    pub fn retry_after(self, value: &str) -> Fault {
        self.answering(|answer| answer.retry_after = HeaderValue::from_str(value).ok())
    }

    /// Gives a [`status`](Fault::status) fault a body.
    ///
    /// A content type that no header can carry is left out, and other faults have no answer of
    /// their own.
    pub fn body(self, content_type: &str, text: impl Into<String>) -> Fault {
        self.answering(|answer| {
            answer.content_type = HeaderValue::from_str(content_type).ok();
            answer.body = Bytes::from(text.into());
        })
    }

    /// Repeats the fault, one request each time.
    pub fn times(mut self, times: usize) -> Fault {
        self.times = times;
        self
    }

    fn once(effect: Effect) -> Fault {
        Fault { effect, times: 1 }
    }

    fn answering(mut self, change: impl FnOnce(&mut Answer)) -> Fault {
        if let Effect::Answer(answer) = &mut self.effect {
            change(answer);
        }
        self
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        let mut response = Response::new(Body::from(self.body));
        *response.status_mut() = self.status;
        let headers = response.headers_mut();
        headers.extend(self.content_type.map(|value| (CONTENT_TYPE, value)));
        headers.extend(self.retry_after.map(|value| (RETRY_AFTER, value)));
        response
    }
}
