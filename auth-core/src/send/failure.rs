//! What a failed attempt becomes, and whether the request may be sent again.

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::StatusCode;
use http::header::{HeaderMap, HeaderName, LOCATION};
use http::response::Parts;
use url::Url;

use crate::Endpoint;
use crate::auth::CredentialHeader;
use crate::error::{BoxError, Error, ErrorAnswer, ErrorBody, ErrorKind, Outcome, excerpt, redact};
use crate::request::Request;
use crate::response::Shortfall;
use crate::retry::{RetryPolicy, retry_after};
use crate::transport::TransportError;

/// Whether the request may be sent again: it was never sent, or was refused for its rate alone, or
/// it is idempotent and the failure may pass.
pub(super) fn may_repeat(error: &Error, endpoint: &Endpoint, policy: &RetryPolicy) -> bool {
    let idempotent = endpoint.is_idempotent();
    match (error.kind(), error.status()) {
        (ErrorKind::Connect, _) => true,
        (ErrorKind::Status, Some(StatusCode::TOO_MANY_REQUESTS)) => true,
        (ErrorKind::Status, Some(status)) => idempotent && policy.is_transient(status),
        (ErrorKind::Connection | ErrorKind::Timeout | ErrorKind::Body, _) => idempotent,
        // Refused by the client itself, mistakes, and what will be the same again.
        _ => false,
    }
}

pub(super) fn credential(error: BoxError, number: u32) -> Error {
    let message = "the credential could not be made";
    Error::new(ErrorKind::Credential, message).with_source(error).with_attempts(number - 1)
}

/// The credential's header is there already: one of the two would be lost.
pub(super) fn second_credential(name: &HeaderName, number: u32) -> Error {
    let message = format!("header `{name}` is the credential's, and was set by hand too");
    Error::new(ErrorKind::Request, message).with_attempts(number - 1)
}

pub(super) fn deadline_before_sending(limit: Duration, number: u32) -> Error {
    let message = format!("the call's deadline of {limit:?} passed before it could be sent");
    Error::new(ErrorKind::Timeout, message).with_outcome(Outcome::NotSent).with_attempts(number - 1)
}

pub(super) fn transport(error: TransportError, number: u32) -> Error {
    let (kind, message) = if error.sent {
        (ErrorKind::Connection, "the connection broke before the answer was there")
    } else {
        (ErrorKind::Connect, "no connection could be made")
    };
    Error::new(kind, message).with_source(error.source).with_attempts(number)
}

pub(super) fn timeout(limit: Duration, number: u32) -> Error {
    Error::new(ErrorKind::Timeout, format!("no answer within {limit:?}")).with_attempts(number)
}

/// A successful answer whose body is not there.
pub(super) fn body(
    shortfall: Shortfall,
    limit: Duration,
    status: StatusCode,
    number: u32,
) -> Error {
    match shortfall {
        Shortfall::TooLarge(limit) => Error::new(
            ErrorKind::TooLarge,
            format!("the body is larger than the limit of {limit} bytes"),
        ),
        Shortfall::Broken(error) => {
            Error::new(ErrorKind::Body, "the body broke off").with_source(error)
        }
        Shortfall::OutOfTime => {
            Error::new(ErrorKind::Timeout, format!("the body did not arrive within {limit:?}"))
                .with_outcome(Outcome::Applied)
        }
    }
    .with_status(status)
    .with_attempts(number)
}

/// An answer that is not success.
pub(super) fn status(
    request: &Request,
    head: &Parts,
    body: &[u8],
    credential: Option<&CredentialHeader>,
) -> Error {
    let settings = request.client.settings();
    let secrets = secrets(request, credential);
    let secrets: Vec<&str> = secrets.iter().map(String::as_str).collect();
    let clean = |text: Option<String>| text.map(|text| redact(&text, &secrets).into_owned());

    let answer = ErrorAnswer { status: head.status, headers: &head.headers, body };
    let said = (settings.error_body)(&answer);
    let said = ErrorBody {
        code: clean(said.code),
        message: clean(said.message),
        request_id: clean(said.request_id),
    };
    let error = if head.status.is_redirection() {
        Error::new(ErrorKind::Redirect, redirect(request, &head.headers))
    } else if head.status.is_success() {
        Error::new(ErrorKind::Status, "the endpoint declares another status as success")
    } else {
        Error::new(ErrorKind::Status, answer.why_unread())
    };
    let mut error = error.with_status(head.status);
    // "See there for the result": as a rule there is one.
    if matches!(head.status.as_u16(), 301..=303) && !request.endpoint.is_safe() {
        error = error.with_outcome(Outcome::Unknown);
    }
    error
        .with_provider_body(said)
        .with_request_id(clean(request.id(&head.headers)))
        .with_retry_after(retry_after(&head.headers, settings.clock.time_of_day()))
        .with_body(excerpt(&answer, &secrets))
}

/// Where a redirect points, as far as may be said: the origin, not the path.
fn redirect(request: &Request, answer: &HeaderMap) -> String {
    let base = Url::parse(&request.client.settings().base.to_string()).ok();
    let target = answer
        .get(LOCATION)
        .and_then(|location| location.to_str().ok())
        .and_then(|location| Url::options().base_url(base.as_ref()).parse(location).ok());
    match target {
        Some(target) => format!(
            "redirects are not followed; this one points to {}",
            target.origin().ascii_serialization()
        ),
        None => "redirects are not followed".to_owned(),
    }
}

/// The secrets that the request carried, whole and in the parts that they are composed of.
fn secrets(request: &Request, credential: Option<&CredentialHeader>) -> Vec<String> {
    let shared = request.client.settings().headers.values();
    let own = shared.chain(request.headers.values()).filter(|value| value.is_sensitive());
    own.chain(credential.map(|header| &header.value))
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| {
            let (scheme, token) = value.split_once(' ').unwrap_or(("", value));
            let pair = (scheme == "Basic").then(|| STANDARD.decode(token).ok()).flatten();
            let pair = pair.and_then(|pair| String::from_utf8(pair).ok()).unwrap_or_default();
            // Longest first, so that a part does not hide the whole.
            let parts = token.split(':').chain(pair.split_once(':').map(|(_user, word)| word));
            [value, token].into_iter().chain(parts).map(str::to_owned).collect::<Vec<_>>()
        })
        // What is shorter is no secret, and would blank out half of the message.
        .filter(|secret| secret.len() >= 8)
        .collect()
}
