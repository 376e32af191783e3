//! One attempt: credential, request, answer.

use std::time::Duration;

use bytes::Bytes;
use http::Method;
use http::header::{CONTENT_LENGTH, HeaderValue};
use http::response::Parts;

use super::{Deadline, failure};
use crate::auth::{Credential, CredentialHeader};
use crate::client::Settings;
use crate::clock::{Elapsed, within};
use crate::error::{BoxError, Error};
use crate::request::{Auth, Request};
use crate::response::{Reply, Shortfall, read};
use crate::transport::TransportError;
use crate::{Body, ByteStream};

/// Attempt number `number` of a call.
pub(super) struct Attempt<'a> {
    // `&mut` and not `&`, because a body that is a stream may not be looked at by two threads.
    pub(super) request: &'a mut Request,
    pub(super) settings: &'a Settings,
    pub(super) uri: &'a http::Uri,
    pub(super) deadline: &'a Deadline<'a>,
    pub(super) number: u32,
}

/// What came after the head of an answer.
enum Received {
    Read(Bytes, Option<Shortfall>),
    Streaming(Body),
}

impl Attempt<'_> {
    /// Makes the attempt, within its timeout and what is left of the call's deadline.
    pub(super) async fn make(mut self) -> Result<Reply, Error> {
        let Self { settings, deadline, number, .. } = self;
        let late = || failure::deadline_before_sending(deadline.limit, number);
        let credential = credential(settings, &self.request.auth);
        let credential = match within(deadline.left(), credential).await {
            Ok(made) => made.map_err(|error| failure::credential(error, number))?,
            Err(Elapsed) => return Err(late()),
        };
        let limit = self.request.options.timeout.unwrap_or(settings.timeout).min(deadline.left());
        if limit.is_zero() {
            return Err(late());
        }
        let message = self.message(credential.as_ref());
        // Kept outside, so that an answer whose body runs out of time keeps its status.
        let mut head = None;
        let received = match within(limit, self.exchange(message, &mut head)).await {
            Ok(received) => received.map_err(|error| failure::transport(error, number))?,
            Err(Elapsed) => Received::Read(Bytes::new(), Some(Shortfall::OutOfTime)),
        };
        let Some(head) = head else {
            return Err(failure::timeout(limit, number));
        };
        self.judge(credential.as_ref(), head, received, limit)
    }

    fn message(&mut self, credential: Option<&CredentialHeader>) -> http::Request<Body> {
        let mut message = message(self.request, self.uri);
        if let (Some(name), 2..) = (&self.settings.wire.retry_count, self.number) {
            message.headers_mut().insert(name.clone(), HeaderValue::from(self.number - 1));
        }
        if let Some(CredentialHeader { name, value }) = credential {
            message.headers_mut().insert(name.clone(), value.clone());
        }
        message
    }

    /// Sends, keeps the answer's head as soon as it is there, and reads the body up to its limit.
    async fn exchange(
        &mut self,
        message: http::Request<Body>,
        head: &mut Option<Parts>,
    ) -> Result<Received, TransportError> {
        let settings = self.settings;
        let (parts, body) = settings.transport.send(message).await?.into_parts();
        let is_success = self.request.endpoint.is_success(parts.status);
        *head = Some(parts);
        if is_success && self.request.is_streaming {
            return Ok(Received::Streaming(body));
        }
        let limit = if is_success { settings.response_limit } else { settings.error_limit };
        let (body, shortfall) = read(body, limit).await;
        Ok(Received::Read(body, shortfall))
    }

    fn judge(
        self,
        credential: Option<&CredentialHeader>,
        head: Parts,
        received: Received,
        limit: Duration,
    ) -> Result<Reply, Error> {
        let Self { request, settings, deadline, number, .. } = self;
        let (body, shortfall, stream) = match received {
            Received::Read(body, shortfall) => (body, shortfall, None),
            Received::Streaming(body) => {
                let (most, left) = (settings.response_limit, deadline.left());
                (Bytes::new(), None, Some(ByteStream::new(body, most, left, request.endpoint)))
            }
        };
        if !request.endpoint.is_success(head.status) {
            let error = failure::status(request, &head, &body, credential);
            return Err(error.with_attempts(number));
        }
        let request_id = failure::request_id(request, &head.headers);
        if let Some(shortfall) = shortfall {
            let error = failure::body(shortfall, limit, head.status, number);
            return Err(error.with_request_id(request_id));
        }
        Ok(Reply {
            endpoint: request.endpoint,
            status: head.status,
            headers: head.headers,
            body,
            stream,
            request_id,
            attempts: number,
        })
    }
}

/// The request without a credential. A body that is a stream goes with it, and is not there again.
pub(super) fn message(request: &mut Request, uri: &http::Uri) -> http::Request<Body> {
    let mut message = http::Request::new(request.take_body());
    *message.method_mut() = request.endpoint.method().clone();
    *message.uri_mut() = uri.clone();
    *message.headers_mut() = request.headers.clone();
    // What has a body by its nature says that there is none (RFC 9110, section 8.6): some servers
    // answer 411 otherwise.
    if message.body().is_empty()
        && matches!(*message.method(), Method::POST | Method::PUT | Method::PATCH)
    {
        message.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(0));
    }
    message
}

async fn credential(
    settings: &Settings,
    auth: &Auth,
) -> Result<Option<CredentialHeader>, BoxError> {
    let (credential, token): (&dyn Credential, _) = match (auth, &settings.credential) {
        (Auth::None, _) | (Auth::Default, None) => return Ok(None),
        (Auth::Default, Some(credential)) => (&**credential, None),
        (Auth::Token(token), Some(credential)) => (&**credential, Some(token)),
        // A client without a credential of its own sends a call's token as a bearer.
        (Auth::Token(token), None) => return CredentialHeader::bearer(token).map(Some),
    };
    credential.authorize(token).header().await.map(Some)
}
