//! Turns a failed attempt into an error, and decides whether the request may be sent again.

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

/// Whether the request may be sent again: it was not sent, it was refused because of a rate limit,
/// or it is idempotent and the failure may be temporary.
pub(super) fn may_repeat(error: &Error, endpoint: &Endpoint, policy: &RetryPolicy) -> bool {
    let idempotent = endpoint.is_idempotent();
    match (error.kind(), error.status()) {
        (ErrorKind::Connect, _) => true,
        (ErrorKind::Status, Some(StatusCode::TOO_MANY_REQUESTS)) => true,
        (ErrorKind::Status, Some(status)) => idempotent && policy.is_transient(status),
        (ErrorKind::Disconnected | ErrorKind::Timeout | ErrorKind::Body, _) => idempotent,
        // Refusals by the client itself, invalid requests, and failures that would occur again.
        _ => false,
    }
}

/// Adds details of the request to the error that ends a call. They matter most if there was no
/// response.
pub(super) fn with_request_details(error: Error, request: &Request) -> Error {
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
        // The text of another error may contain the credential, so it is not used as the message.
        Err(error) => {
            Error::new(ErrorKind::Credential, "the credential could not be made").with_source(error)
        }
    }
}

/// The error if the endpoint names a scheme that the client's credential, if it has one, does not
/// know.
pub(super) fn unknown_scheme(scheme: &str, has_credential: bool) -> Error {
    let (flaw, way_out) = if has_credential {
        ("the client's credential does not know it", "another credential")
    } else {
        ("the client has no credential", "a credential that knows it")
    };
    Error::new(
        ErrorKind::Credential,
        format!(
            "the endpoint takes the scheme `{scheme}`, and {flaw}: give the client {way_out}, or \
             the call a token of its own"
        ),
    )
}

/// The error if the request already has the credential's header. One of the two would be lost.
pub(super) fn second_credential(name: &HeaderName) -> Error {
    let message =
        format!("header `{name}` is set by the credential, and was set by the caller too");
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
            Error::new(ErrorKind::Disconnected, "the connection broke before the response arrived")
        }
        Reach::Unreadable(why) => Error::unreadable(&why),
    };
    failed.with_source(error.source)
}

pub(super) fn timeout(limit: TimeLimit) -> Error {
    Error::new(ErrorKind::Timeout, format!("no response within {limit}"))
}

/// The error for a successful response with an incomplete body.
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

/// The error for a response that is not a success.
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

    let response = ErrorResponse { status: head.status, headers: &head.headers, body };
    let provider_body = (settings.options.error_body)(&response);
    let provider_body = ErrorBody {
        code: clean(provider_body.code),
        message: clean(provider_body.message),
        request_id: clean(provider_body.request_id),
    };
    let error = if is_redirect(head.status) {
        Error::new(ErrorKind::Redirect, redirect(request, head))
    } else if head.status == StatusCode::NOT_MODIFIED {
        Error::new(
            ErrorKind::Status,
            "nothing has changed since the version that the request names",
        )
    } else if head.status.is_success() {
        Error::new(ErrorKind::Status, "the endpoint declares another status as success")
    } else {
        Error::new(ErrorKind::Status, response.why_unread())
    };
    let mut error = error.with_status(head.status);
    // These redirects usually mean that the request took effect and that its result is elsewhere.
    if matches!(head.status.as_u16(), 301..=303) && !request.endpoint.is_safe() {
        error = error.with_outcome(Outcome::Unknown);
    }
    error
        .with_provider_body(provider_body)
        .with_request_id(clean(request.id(&head.headers)))
        .with_headers(head.headers.clone())
        .with_retry_after(retry_after(
            head,
            &settings.options.wire.retry_after,
            policy.retry_after_cap,
            settings.options.clock.time_of_day(),
        ))
        // The body of a redirect repeats the location, of which the message names the origin alone.
        .with_body(excerpt(&response, &secrets).filter(|_| !is_redirect(head.status)))
}

/// Describes a redirect and the origin that it points to. The path is left out, because it may
/// contain the caller's values.
fn redirect(request: &Request, response: &Parts) -> String {
    let what = match response.status {
        StatusCode::MULTIPLE_CHOICES => "the provider offers several responses to choose from; ",
        StatusCode::SEE_OTHER => "the result is to be read elsewhere; ",
        StatusCode::USE_PROXY => "the provider asks for a proxy; ",
        _ => "",
    };
    let base = Url::parse(&request.client.settings().base.to_string()).ok();
    let target = response
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

/// The secrets that the request carried, as a whole and in their parts.
fn secrets(request: &Request, parts: Option<&CredentialParts>) -> Vec<String> {
    let shared = request.client.settings().options.headers.values();
    let own = shared.chain(request.headers.values()).filter(|value| value.is_sensitive());
    let credential = parts.into_iter().flat_map(CredentialParts::headers).map(|(_, value)| value);
    let headers = own.chain(credential).filter_map(|value| value.to_str().ok()).flat_map(|value| {
        let (scheme, token) = value.split_once(' ').unwrap_or(("", value));
        let pair = (scheme == "Basic").then(|| STANDARD.decode(token).ok()).flatten();
        let pair = pair.and_then(|pair| String::from_utf8(pair).ok()).unwrap_or_default();
        // The longest first, so that removing a part does not leave the rest of the whole.
        let parts = token.split(':').chain(pair.split_once(':').map(|(_user, word)| word));
        [value, token].into_iter().chain(parts).map(str::to_owned).collect::<Vec<_>>()
    });
    let query = parts.into_iter().flat_map(CredentialParts::query_values).map(|(_, value)| value);
    // Both the plain value and its encoded form in the URL.
    let query = query.chain(request.query_secrets());
    let query = query.flat_map(|value| [value.expose().to_owned(), encoded(value.expose())]);
    headers
        .chain(query)
        // A shorter text is not a secret, and removing it could blank out half of the message.
        .filter(|secret| secret.len() >= 8)
        .collect()
}
