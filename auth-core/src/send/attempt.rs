//! One attempt: credential, request, answer.

use bytes::Bytes;
use http::Method;
use http::header::{CONTENT_LENGTH, HeaderValue};
use http::response::Parts;

use super::{Deadline, failure};
use crate::auth::{Credential, CredentialHeader};
use crate::clock::{Elapsed, within};
use crate::error::{BoxError, Error};
use crate::request::{Auth, Request};
use crate::response::{Reply, Shortfall, read};
use crate::transport::TransportError;

/// Makes attempt number `number`, within its timeout and what is left of the call's deadline.
pub(super) async fn attempt(
    request: &Request,
    uri: &http::Uri,
    number: u32,
    deadline: &Deadline<'_>,
) -> Result<Reply, Error> {
    let settings = request.client.settings();
    let late = || failure::deadline_before_sending(deadline.limit, number);
    let credential = match within(deadline.left(), credential(request)).await {
        Ok(made) => made.map_err(|error| failure::credential(error, number))?,
        Err(Elapsed) => return Err(late()),
    };
    let left = deadline.left();
    if left.is_zero() {
        return Err(late());
    }
    let timeout = request.options.timeout.unwrap_or(settings.timeout);
    let limit = timeout.min(left);

    let mut message = message(request, uri);
    if let (Some(name), 2..) = (&settings.wire.retry_count, number) {
        message.headers_mut().insert(name.clone(), HeaderValue::from(number - 1));
    }
    if let Some(CredentialHeader { name, value }) = &credential {
        message.headers_mut().insert(name.clone(), value.clone());
    }

    // Kept outside of the exchange, so that an answer whose body runs out of time keeps its status.
    let mut head = None;
    let exchanged = within(limit, exchange(request, message, &mut head)).await;
    let (body, shortfall) = match exchanged {
        Ok(Ok(read)) => read,
        Ok(Err(error)) => return Err(failure::transport(error, number)),
        Err(Elapsed) => (Bytes::new(), Some(Shortfall::OutOfTime)),
    };
    let Some(head) = head else {
        return Err(failure::timeout(limit, number));
    };
    if !request.endpoint.is_success(head.status) {
        let error = failure::status(request, &head, &body, credential.as_ref());
        return Err(error.with_attempts(number));
    }
    match shortfall {
        None => Ok(reply(request, head, body, number)),
        Some(shortfall) => {
            let id = failure::request_id(request, &head.headers);
            Err(failure::body(shortfall, limit, head.status, number).with_request_id(id))
        }
    }
}

/// The request without a credential.
pub(super) fn message(request: &Request, uri: &http::Uri) -> http::Request<Bytes> {
    let mut message = http::Request::new(request.body.clone().unwrap_or_default());
    *message.method_mut() = request.endpoint.method().clone();
    *message.uri_mut() = uri.clone();
    *message.headers_mut() = request.headers.clone();
    // What has a body by its nature says that there is none (RFC 9110, section 8.6): some servers
    // answer 411 otherwise.
    if request.body.is_none()
        && matches!(*message.method(), Method::POST | Method::PUT | Method::PATCH)
    {
        message.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(0));
    }
    message
}

async fn credential(request: &Request) -> Result<Option<CredentialHeader>, BoxError> {
    let settings = request.client.settings();
    let (credential, token): (&dyn Credential, _) = match (&request.auth, &settings.credential) {
        (Auth::None, _) | (Auth::Default, None) => return Ok(None),
        (Auth::Default, Some(credential)) => (&**credential, None),
        (Auth::Token(token), Some(credential)) => (&**credential, Some(token)),
        // A client without a credential of its own sends a call's token as a bearer.
        (Auth::Token(token), None) => return CredentialHeader::bearer(token).map(Some),
    };
    credential.authorize(token).header().await.map(Some)
}

/// Sends, keeps the answer's head as soon as it is there, and reads the body up to its limit.
async fn exchange(
    request: &Request,
    message: http::Request<Bytes>,
    head: &mut Option<Parts>,
) -> Result<(Bytes, Option<Shortfall>), TransportError> {
    let settings = request.client.settings();
    let (parts, body) = settings.transport.send(message).await?.into_parts();
    let limit = if request.endpoint.is_success(parts.status) {
        settings.response_limit
    } else {
        settings.error_limit
    };
    *head = Some(parts);
    Ok(read(body, limit).await)
}

fn reply(request: &Request, head: Parts, body: Bytes, number: u32) -> Reply {
    Reply {
        endpoint: request.endpoint,
        status: head.status,
        request_id: failure::request_id(request, &head.headers),
        headers: head.headers,
        body,
        attempts: number,
    }
}
