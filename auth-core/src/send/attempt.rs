//! One attempt: it makes the credential, sends the request and reads the response.

use std::pin::pin;
use std::sync::Arc;

use http::header::{CONTENT_LENGTH, HeaderName, HeaderValue};
use http::response::Parts;
use http::{HeaderMap, Method, StatusCode, Uri};
use tracing::Instrument as _;

use super::deadline::{Deadline, TimeLimit};
use super::failure;
use crate::auth::{Auth, Authorization, AuthorizationRequest, AuthorizedResponse, CredentialParts};
use crate::body::Body;
use crate::client::settings::Settings;
use crate::clock::{Elapsed, within};
use crate::error::Error;
use crate::header;
use crate::request::{BodyMode, Request};
use crate::response::RawResponse;
use crate::response::reading::{BodyBuffer, Shortfall, read};
use crate::response::stream::ByteStream;
use crate::response::stream::{Origin, StreamLimits};
use crate::retry::RetryPolicy;
use crate::telemetry;
use crate::transport::{TransportError, TransportFuture};

/// An attempt of a call. The first one has the number 1.
pub(super) struct Attempt<'a> {
    // `&mut` and not `&`, because a streamed body is `Send` but not `Sync`.
    pub(super) request: &'a mut Request,
    pub(super) settings: &'a Settings,
    pub(super) deadline: &'a Deadline<'a>,
    pub(super) policy: &'a RetryPolicy,
    pub(super) number: u32,
    /// How many attempts of the call were handed to the transport.
    pub(super) sent: &'a mut u32,
}

/// The part of a response that has arrived.
#[derive(Default)]
struct PartialResponse {
    head: Option<Parts>,
    body: BodyBuffer,
    /// The body, if the caller gets it as a stream.
    rest: Option<Body>,
}

impl<'a> Attempt<'a> {
    /// Makes the attempt, within its timeout and the rest of the call's deadline.
    pub(super) async fn make(mut self) -> Result<RawResponse, Error> {
        let Self { settings, deadline, number, .. } = self;
        let uri = self.request.uri()?;
        let parts = self.authorize(&uri).await?;
        let limit = TimeLimit::new(&self.request.options, settings, deadline)?;

        let span = telemetry::attempt_span(self.request.endpoint, &settings.base, number);
        let sending = span.in_scope(|| self.begin(uri, parts.as_ref()))?;
        #[cfg(feature = "opentelemetry")]
        let (endpoint, start) = (self.request.endpoint, settings.options.clock.now());
        // Outside of the future, so that a response whose body runs out of time keeps what has
        // arrived.
        let mut received = PartialResponse::default();
        let read = {
            // Pinned here, because the future is large and should not be moved.
            let exchange = pin!(exchange(sending, self.request, settings, &mut received));
            let timer = settings.options.clock.timer(limit.left());
            within(timer, exchange.instrument(span.clone())).await
        };
        if let (Some(parts), Some(head)) = (&parts, &received.head) {
            self.request.is_reauthorizable = responded(settings, &self.request.auth, parts, head);
        }
        let version = received.head.as_ref().map(|head| head.version);
        let result = match read {
            Ok(Ok(shortfall)) => self.judge(parts.as_ref(), received, shortfall, limit),
            Ok(Err(error)) => Err(failure::transport(error)),
            Err(Elapsed) => self.judge(parts.as_ref(), received, Some(Shortfall::OutOfTime), limit),
        };
        let error = result.as_ref().err();
        let status = result.as_ref().map_or_else(Error::status, |response| Some(response.status));
        telemetry::attempt_ended(&span, version, status, error);
        #[cfg(feature = "opentelemetry")]
        {
            let duration = settings.options.clock.now().saturating_sub(start);
            settings.metrics.attempt_ended(endpoint, duration, status, error);
        }
        result
    }

    /// Waits for the credential's parts, within the rest of the call's deadline.
    async fn authorize(&mut self, uri: &Uri) -> Result<Option<CredentialParts>, Error> {
        let Self { settings, deadline, .. } = self;
        let Some(authorization) = authorization(settings, self.request, uri)? else {
            return Ok(None);
        };
        let parts = match authorization.into_ready() {
            Ok(parts) => parts,
            Err(pending) => {
                let timer = settings.options.clock.timer(deadline.left());
                within(timer, pending).await.map_err(|Elapsed| deadline.passed_before_sending())?
            }
        };
        parts.map(Some).map_err(failure::credential)
    }

    /// Builds the request, adds the credential, and begins to send it. The URL was checked before.
    fn begin(
        &mut self,
        uri: Uri,
        parts: Option<&CredentialParts>,
    ) -> Result<TransportFuture<'a>, Error> {
        let uri = match parts.map(CredentialParts::query_values) {
            None | Some([]) => uri,
            Some(values) => self.request.uri_with(values)?,
        };
        let mut message = message(self.request, uri);
        let headers = message.headers_mut();
        if let (Some(name), 2..) = (&self.settings.options.wire.retry_count, self.number) {
            headers.insert(name.clone(), HeaderValue::from(self.number - 1));
        }
        let mut carried = HeaderMap::new();
        #[cfg(feature = "opentelemetry")]
        telemetry::inject(&mut carried);
        if let Some(propagate) = &self.settings.options.propagate {
            propagate(&mut carried);
        }
        for (name, value) in &carried {
            header::refuse_reserved(name).map_err(failure::propagated_header)?;
            insert(headers, name, value)?;
        }
        for (name, value) in parts.into_iter().flat_map(CredentialParts::headers) {
            if insert(headers, name, value)? {
                return Err(failure::second_credential(name));
            }
        }
        *self.sent += 1;
        Ok(self.settings.transport.send(message))
    }

    fn judge(
        self,
        parts: Option<&CredentialParts>,
        received: PartialResponse,
        shortfall: Option<Shortfall>,
        limit: TimeLimit,
    ) -> Result<RawResponse, Error> {
        let Self { request, settings, deadline, policy, number, .. } = self;
        let PartialResponse { head: Some(head), body, rest } = received else {
            return Err(failure::timeout(limit));
        };
        let body = body.into_bytes();
        if !request.endpoint.is_success(head.status) {
            return Err(failure::status(request, policy, &head, &body, parts));
        }
        if let Some(shortfall) = shortfall {
            let error = failure::body(shortfall, limit, head.status);
            return Err(error
                .with_request_id(request.id(&head.headers))
                .with_headers(head.headers));
        }
        let stream = rest.map(|body| {
            let options = &request.options;
            let limits = StreamLimits {
                size: settings.options.response_limit,
                deadline: deadline.limit,
                left: deadline.left(),
                idle: options
                    .idle_timeout
                    .or(settings.options.idle_timeout)
                    .or(options.attempt_timeout)
                    .unwrap_or(settings.options.attempt_timeout),
                clock: Arc::clone(&settings.options.clock),
            };
            let origin = Origin {
                endpoint: request.endpoint,
                status: head.status,
                headers: head.headers.clone(),
                attempts: number,
                request_id: request.id(&head.headers),
                idempotency_key: request.idempotency_key(),
            };
            Box::new(ByteStream::new(body, limits, origin))
        });
        Ok(RawResponse {
            status: head.status,
            headers: head.headers,
            body,
            stream,
            attempts: number,
        })
    }
}

/// Waits for the response, stores its status and headers as soon as they arrive, and reads the body
/// up to its limit.
async fn exchange(
    sending: TransportFuture<'_>,
    request: &mut Request,
    settings: &Settings,
    received: &mut PartialResponse,
) -> Result<Option<Shortfall>, TransportError> {
    let (head, mut body) = sending.await?.into_parts();
    let is_success = request.endpoint.is_success(head.status);
    received.head = Some(head);
    match request.body_mode {
        BodyMode::Streamed if is_success => received.rest = Some(body),
        BodyMode::Ignored if is_success => {}
        _ => {
            let limit = if is_success {
                settings.options.response_limit
            } else {
                settings.options.error_limit
            };
            return Ok(read(&mut body, limit, &mut received.body).await);
        }
    }
    Ok(None)
}

/// The request without a credential. It takes a streamed body out of `request`.
pub(super) fn message(request: &mut Request, uri: Uri) -> http::Request<Body> {
    let mut message = http::Request::new(request.take_body());
    *message.method_mut() = request.endpoint.method().clone();
    *message.uri_mut() = uri;
    // The room for three more is for the credential, and for the transport's `host` and
    // `content-length`.
    *message.headers_mut() = request.headers.merged(&request.client.settings().options.headers, 3);
    // A method that usually has a body says explicitly that there is none (RFC 9110, section 8.6).
    // Some servers respond with 411 otherwise.
    if message.body().is_empty()
        && matches!(*message.method(), Method::POST | Method::PUT | Method::PATCH)
    {
        message.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(0));
    }
    message
}

/// Sets a header, and says whether there was one of that name.
fn insert(headers: &mut HeaderMap, name: &HeaderName, value: &HeaderValue) -> Result<bool, Error> {
    let replaced = headers.try_insert(name.clone(), value.clone());
    Ok(replaced.map_err(|_| failure::too_many_headers())?.is_some())
}

/// Asks the credential to authorize the request; `None` if no credential is used.
fn authorization<'a>(
    settings: &'a Settings,
    request: &'a Request,
    uri: &'a Uri,
) -> Result<Option<Authorization<'a>>, Error> {
    let credential = settings.credential.as_deref();
    let (credential, scheme, token) = match (&request.auth, credential) {
        (Auth::None, _) | (Auth::Default, None) => return Ok(None),
        (Auth::Default, Some(credential)) => (credential, None, None),
        // A credential that ignores schemes would send all that it has.
        (Auth::Scheme(scheme), Some(credential)) if credential.knows(scheme) => {
            (credential, Some(*scheme), None)
        }
        (Auth::Scheme(scheme), credential) => {
            return Err(failure::unknown_scheme(scheme, credential.is_some()));
        }
        (Auth::Token(token), Some(credential)) => (credential, None, Some(token)),
        // A client without a credential sends a call's token as a bearer token.
        (Auth::Token(token), None) => {
            return Ok(Some(Authorization::ready(CredentialParts::bearer(token))));
        }
    };
    Ok(Some(credential.authorize(AuthorizationRequest {
        method: request.endpoint.method(),
        uri,
        body: request.body.as_ref().and_then(Body::bytes),
        token,
        scheme,
        clock: &settings.options.clock,
    })))
}

/// Shows a response to the credential. Returns whether a refused request should be authorized
/// again.
fn responded(settings: &Settings, auth: &Auth, sent: &CredentialParts, head: &Parts) -> bool {
    let Some(credential) = &settings.credential else { return false };
    let is_other = credential.responded(&AuthorizedResponse {
        status: head.status,
        headers: &head.headers,
        sent,
        scheme: match auth {
            Auth::Scheme(name) => Some(*name),
            _ => None,
        },
        is_of_call: matches!(auth, Auth::Token(_)),
        clock: &settings.options.clock,
    });
    is_other && head.status == StatusCode::UNAUTHORIZED
}
