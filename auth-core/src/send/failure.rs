//! What a failed attempt becomes, and whether the request may be sent again.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::StatusCode;
use http::header::{HeaderMap, HeaderName, LOCATION};
use http::response::Parts;
use url::Url;

use super::deadline::TimeLimit;
use crate::auth::{CredentialParts, UnusableCredential};
use crate::endpoint::Endpoint;
use crate::error::{
    BoxError, Error, ErrorBody, ErrorKind, ErrorResponse, Outcome, excerpt, is_redirect, redact,
};
use crate::request::Request;
use crate::response::reading::Shortfall;
use crate::retry::{RetryPolicy, retry_after};
use crate::transport::{Reach, TransportError, broken_body};
use crate::url::encoded;

/// Whether the request may be sent again: it was never sent, or was refused for its rate alone, or
/// it is idempotent and the failure may pass.
pub(super) fn may_repeat(error: &Error, endpoint: &Endpoint, policy: &RetryPolicy) -> bool {
    let idempotent = endpoint.is_idempotent();
    match (error.kind(), error.status()) {
        (ErrorKind::Connect, _) => true,
        (ErrorKind::Status, Some(StatusCode::TOO_MANY_REQUESTS)) => true,
        (ErrorKind::Status, Some(status)) => idempotent && policy.is_transient(status),
        (ErrorKind::Disconnected | ErrorKind::Timeout | ErrorKind::Body, _) => idempotent,
        // Refused by the client itself, mistakes, and what will be the same again.
        _ => false,
    }
}

/// The error that ends a call: with what went out, which matters most where no answer came back.
pub(super) fn last(error: Error, request: &Request) -> Error {
    if error.attempts() == 0 {
        return error;
    }
    error
        .with_request_id(request.id(&HeaderMap::new()))
        .with_idempotency_key(request.idempotency_key())
}

pub(super) fn credential(error: BoxError) -> Error {
    match error.downcast::<UnusableCredential>() {
        Ok(flaw) => Error::new(ErrorKind::Credential, flaw.to_string()),
        // Others' words may have the credential in them, and so are not the message.
        Err(error) => {
            Error::new(ErrorKind::Credential, "the credential could not be made").with_source(error)
        }
    }
}

/// The credential's header is there already: one of the two would be lost.
pub(super) fn second_credential(name: &HeaderName) -> Error {
    let message = format!("header `{name}` is the credential's, and was set by hand too");
    Error::new(ErrorKind::Request, message)
}

/// A `HeaderMap` takes some 24,000.
pub(super) fn too_many_headers() -> Error {
    Error::new(ErrorKind::Request, "there are too many headers")
}

/// What `ClientBuilder::propagate` adds is not its to set.
pub(super) fn propagated_header(why: String) -> Error {
    Error::new(ErrorKind::Request, format!("a header that `propagate` adds is refused: {why}"))
}

pub(super) fn transport(error: TransportError) -> Error {
    let failed = match error.reach {
        Reach::NotSent => Error::new(ErrorKind::Connect, "no connection could be made"),
        Reach::MaybeSent => {
            Error::new(ErrorKind::Disconnected, "the connection broke before the answer was there")
        }
        Reach::Unreadable(why) => Error::unreadable(&why),
    };
    failed.with_source(error.source)
}

pub(super) fn timeout(limit: TimeLimit) -> Error {
    Error::new(ErrorKind::Timeout, format!("no answer within {limit}"))
}

/// A successful response whose body is not there.
pub(super) fn body(shortfall: Shortfall, limit: TimeLimit, status: StatusCode) -> Error {
    match shortfall {
        Shortfall::TooLarge(limit) => Error::new(
            ErrorKind::TooLarge,
            format!("the body is larger than the limit of {limit} bytes"),
        ),
        Shortfall::Broken(error) => broken_body(error),
        Shortfall::OutOfTime => {
            Error::new(ErrorKind::Timeout, format!("the body did not arrive within {limit}"))
                .with_outcome(Outcome::Applied)
        }
    }
    .with_status(status)
}

/// An answer that is not success.
pub(super) fn status(
    request: &Request,
    policy: &RetryPolicy,
    head: &Parts,
    body: &[u8],
    parts: Option<&CredentialParts>,
) -> Error {
    let settings = request.client.settings();
    let secrets = secrets(request, parts);
    let secrets: Vec<&str> = secrets.iter().map(String::as_str).collect();
    let clean = |text: Option<String>| text.map(|text| redact(&text, &secrets).into_owned());

    let answer = ErrorResponse { status: head.status, headers: &head.headers, body };
    let said = (settings.options.error_body)(&answer);
    let said = ErrorBody {
        code: clean(said.code),
        message: clean(said.message),
        request_id: clean(said.request_id),
    };
    let error = if is_redirect(head.status) {
        Error::new(ErrorKind::Redirect, redirect(request, head))
    } else if head.status == StatusCode::NOT_MODIFIED {
        Error::new(ErrorKind::Status, "nothing has changed since the version that was named")
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
        .with_headers(head.headers.clone())
        .with_retry_after(retry_after(
            head,
            &settings.options.wire.retry_after,
            policy.retry_after_cap,
            settings.options.clock.time_of_day(),
        ))
        .with_body(excerpt(&answer, &secrets))
}

/// What a redirect is, and where it points, as far as may be said: the origin, not the path.
fn redirect(request: &Request, answer: &Parts) -> String {
    let what = match answer.status {
        StatusCode::MULTIPLE_CHOICES => "the provider offers several answers to choose from; ",
        StatusCode::SEE_OTHER => "the result is to be read elsewhere; ",
        StatusCode::USE_PROXY => "the provider asks for a proxy; ",
        _ => "",
    };
    let base = Url::parse(&request.client.settings().base.to_string()).ok();
    let target = answer
        .headers
        .get(LOCATION)
        .and_then(|location| location.to_str().ok())
        .and_then(|location| Url::options().base_url(base.as_ref()).parse(location).ok());
    match target {
        Some(target) => format!(
            "{what}redirects are not followed; this one points to {}",
            target.origin().ascii_serialization()
        ),
        None => format!("{what}redirects are not followed"),
    }
}

/// The secrets that the request carried, whole and in the parts that they are composed of.
fn secrets(request: &Request, parts: Option<&CredentialParts>) -> Vec<String> {
    let shared = request.client.settings().options.headers.values();
    let own = shared.chain(request.headers.values()).filter(|value| value.is_sensitive());
    let credential = parts.into_iter().flat_map(CredentialParts::headers).map(|(_, value)| value);
    let headers = own.chain(credential).filter_map(|value| value.to_str().ok()).flat_map(|value| {
        let (scheme, token) = value.split_once(' ').unwrap_or(("", value));
        let pair = (scheme == "Basic").then(|| STANDARD.decode(token).ok()).flatten();
        let pair = pair.and_then(|pair| String::from_utf8(pair).ok()).unwrap_or_default();
        // Longest first, so that a part does not hide the whole.
        let parts = token.split(':').chain(pair.split_once(':').map(|(_user, word)| word));
        [value, token].into_iter().chain(parts).map(str::to_owned).collect::<Vec<_>>()
    });
    let query = parts.into_iter().flat_map(CredentialParts::query_values);
    // As it was given, and as it stands in the URL.
    let query = query.flat_map(|(_, value)| [value.expose().to_owned(), encoded(value.expose())]);
    headers
        .chain(query)
        // What is shorter is no secret, and would blank out half of the message.
        .filter(|secret| secret.len() >= 8)
        .collect()
}
