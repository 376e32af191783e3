//! One attempt: credential, request, answer.

use std::time::Duration;

use http::Method;
use http::header::{CONTENT_LENGTH, HeaderValue};
use http::response::Parts;
use tracing::Span;

use super::{Deadline, failure};
use crate::auth::{Credential, CredentialHeader};
use crate::client::Settings;
use crate::clock::{Elapsed, within};
use crate::error::{BoxError, Error};
use crate::request::{Answer, Auth, Request};
use crate::response::{Received, Reply, Shortfall, read};
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

/// An answer, as far as it has come.
#[derive(Default)]
struct Answered {
    head: Option<Parts>,
    body: Received,
    /// The body, if it is handed out as it comes.
    rest: Option<Body>,
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
        let message = self.message(credential.as_ref())?;
        // Kept outside, so that an answer whose body runs out of time keeps what there was of it.
        let mut received = Answered::default();
        let shortfall = match within(limit, self.exchange(message, &mut received)).await {
            Ok(read) => read.map_err(|error| failure::transport(error, number))?,
            Err(Elapsed) => Some(Shortfall::OutOfTime),
        };
        self.judge(credential.as_ref(), received, shortfall, limit)
    }

    fn message(
        &mut self,
        credential: Option<&CredentialHeader>,
    ) -> Result<http::Request<Body>, Error> {
        let mut message = message(self.request, self.uri);
        let headers = message.headers_mut();
        if let (Some(name), 2..) = (&self.settings.wire.retry_count, self.number) {
            headers.insert(name.clone(), HeaderValue::from(self.number - 1));
        }
        if let Some(CredentialHeader { name, value }) = credential {
            if headers.contains_key(name) {
                return Err(failure::second_credential(name, self.number));
            }
            headers.insert(name.clone(), value.clone());
        }
        Ok(message)
    }

    /// Sends, keeps the answer's head as soon as it is there, and reads the body up to its limit.
    async fn exchange(
        &mut self,
        message: http::Request<Body>,
        received: &mut Answered,
    ) -> Result<Option<Shortfall>, TransportError> {
        let settings = self.settings;
        let (head, body) = settings.transport.send(message).await?.into_parts();
        let is_success = self.request.endpoint.is_success(head.status);
        received.head = Some(head);
        match self.request.answer {
            Answer::Streamed if is_success => received.rest = Some(body),
            Answer::Ignored if is_success => {}
            _ => {
                let limit = if is_success { settings.response_limit } else { settings.error_limit };
                return Ok(read(body, limit, &mut received.body).await);
            }
        }
        Ok(None)
    }

    fn judge(
        self,
        credential: Option<&CredentialHeader>,
        received: Answered,
        shortfall: Option<Shortfall>,
        limit: Duration,
    ) -> Result<Reply, Error> {
        let Self { request, settings, deadline, number, .. } = self;
        let Answered { head: Some(head), body, rest } = received else {
            return Err(failure::timeout(limit, number));
        };
        let body = body.into_bytes();
        let stream = rest.map(|body| {
            ByteStream::new(body, settings.response_limit, deadline.left(), request.endpoint)
        });
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
            span: Span::none(),
        })
    }
}

/// The request without a credential. A body that is a stream goes with it, and is not there again.
pub(super) fn message(request: &mut Request, uri: &http::Uri) -> http::Request<Body> {
    let mut message = http::Request::new(request.take_body());
    *message.method_mut() = request.endpoint.method().clone();
    *message.uri_mut() = uri.clone();
    // Beside them: the credential, the number of attempts, the length of no body.
    *message.headers_mut() = request.headers.with(&request.client.settings().headers, 3);
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
