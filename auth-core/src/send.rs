//! Sends a call. The order of its steps is written down here, and only here.
//!
//! 1. If an argument or an option was not valid, the call ends with that error.
//! 2. For each attempt: the client's checks (calls in flight, pauses, circuit breaker) let it
//!    through, or refuse it with nothing sent. The URL is checked against the endpoint's template.
//!    The credential is made and attached, within the call's deadline. The transport sends the
//!    request, and the response is read up to its limit, within the attempt timeout.
//! 3. After a failure, the call waits and tries again if that is safe, if the retry policy and the
//!    budget allow it, and if there is time left.

mod attempt;
mod deadline;
mod failure;

use std::pin::pin;
use std::sync::OnceLock;
use std::time::Duration;

use http::header::{HeaderName, HeaderValue};
use tracing::Instrument as _;
use uuid::Uuid;

use self::attempt::Attempt;
use self::deadline::Deadline;
use crate::admission;
use crate::admission::Bulkhead;
use crate::body::Body;
use crate::client::settings::Settings;
use crate::error::{Error, ErrorKind, Outcome};
use crate::header::plain;
use crate::request::Request;
use crate::response::{Exchange, RawResponse};
use crate::retry::RetryPolicy;
use crate::telemetry;

/// Sends a call, tries again where that is safe, and reads the response.
pub(crate) async fn send(mut request: Box<Request>) -> Result<Exchange, Error> {
    let endpoint = request.endpoint;
    prepare(&mut request)
        .and_then(|()| can_wait(&request))
        .map_err(|error| error.with_endpoint(endpoint))?;
    let span = telemetry::call_span(endpoint);
    let (result, span) = {
        // Pinned here, because the future is large and should not be moved.
        let attempts = pin!(attempts(&mut request));
        let mut attempts = attempts.instrument(span);
        ((&mut attempts).await, attempts.span().clone())
    };
    let settings = request.client.settings();
    let result = result.map_err(|error| settings.annotate(error));
    #[cfg(feature = "opentelemetry")]
    {
        let error = result.as_ref().err();
        let attempts = result.as_ref().map_or_else(Error::attempts, |response| response.attempts);
        settings.metrics.call_ended(endpoint, attempts, error);
    }
    if let Err(error) = &result {
        telemetry::call_failed(&span, error);
    }
    let response = result.map_err(|error| error.with_endpoint(endpoint))?;
    Ok(Exchange { response, request, span, sanitized: OnceLock::new() })
}

/// The request of the first attempt, without the credential and the secrets in its query.
pub(crate) fn build(mut request: Box<Request>) -> Result<http::Request<Body>, Error> {
    let endpoint = request.endpoint;
    let uri = prepare(&mut request)
        .and_then(|()| request.redacted_uri())
        .map_err(|error| error.with_endpoint(endpoint))?;
    Ok(attempt::message(&mut request, uri))
}

fn prepare(request: &mut Request) -> Result<(), Error> {
    if request.error().is_none() {
        set_call_headers(request)?;
    }
    request.take_error().map_or(Ok(()), Err)
}

fn can_wait(request: &Request) -> Result<(), Error> {
    if request.client.settings().options.clock.can_wait() {
        return Ok(());
    }
    Err(Error::new(ErrorKind::Config, "a call must be awaited on a tokio runtime"))
}

/// Sets the headers that all attempts of a call share: the call id and the idempotency key.
fn set_call_headers(request: &mut Request) -> Result<(), Error> {
    let client = request.client.clone();
    let wire = &client.settings().options.wire;
    if let Some(name) = &wire.call_id {
        let (name, id) = (name.clone(), HeaderValue::from(fastrand::u64(..)));
        request.set_header(name, id);
    }
    let given = request.options.idempotency_key.take();
    let Some(header) = request.endpoint.idempotency_key_header() else {
        return match given {
            None => Ok(()),
            Some(_) => Err(Error::new(
                ErrorKind::Request,
                "an idempotency key was set, but the endpoint has no header for one",
            )),
        };
    };
    let prefix = wire.key_prefix;
    let key = match given {
        Some(key) if is_reserved(&key, prefix) => {
            return Err(Error::new(
                ErrorKind::Request,
                format!(
                    "idempotency keys that begin with `{prefix}` are reserved for generated keys: use another key"
                ),
            ));
        }
        Some(key) => key,
        None => format!("{prefix}{}", Uuid::new_v4()),
    };
    let value = plain(&key).filter(|value| !value.is_empty()).ok_or_else(|| {
        Error::new(ErrorKind::Request, "the idempotency key must be visible ASCII, and not empty")
    })?;
    if let Ok(header) = HeaderName::try_from(header) {
        request.set_header(header, value);
    }
    Ok(())
}

/// Whether the caller must not use such a key. A key that the client generated earlier is allowed.
fn is_reserved(key: &str, prefix: &str) -> bool {
    let rest = key.strip_prefix(prefix).filter(|_| !prefix.is_empty());
    rest.is_some_and(|rest| Uuid::try_parse(rest).is_err())
}

async fn attempts(request: &mut Request) -> Result<RawResponse, Error> {
    let client = request.client.clone();
    let settings = client.settings();
    let own = request.options.retry.take();
    let policy = own.as_deref().unwrap_or(&settings.options.retry);
    let deadline = Deadline::new(settings, &request.options);
    let mut outcome = Outcome::NotSent;
    let mut may_reauthorize = true;
    settings.budget.earn();
    let bulkhead = settings.admission.bulkhead.as_ref().map(Bulkhead::enter).transpose();
    let _permit = bulkhead?;
    let mut sent = 0;
    for number in 1.. {
        let error = match attempt_if_admitted(request, number, &mut sent, &deadline, policy).await {
            Ok(response) => return Ok(response),
            Err(error) => error.with_attempts(sent),
        };
        outcome = outcome.then(error.outcome());
        // Only once per call, so that a credential that is always refused does not cause a loop.
        if std::mem::take(&mut request.is_reauthorizable)
            && std::mem::take(&mut may_reauthorize)
            && request.has_its_body()
            && number < policy.max_attempts
            && !deadline.left().is_zero()
        {
            telemetry::attempt_failed(number, &error, Some(Duration::ZERO));
            continue;
        }
        let wait = (request.has_its_body()
            && failure::may_repeat(&error, request.endpoint, policy))
        .then(|| policy.wait(number, error.retry_after(), settings.options.clock.jitter()))
        .flatten()
        .filter(|wait| *wait < deadline.left() && settings.budget.spend());
        telemetry::attempt_failed(number, &error, wait);
        let Some(wait) = wait else {
            return Err(failure::with_request_details(error, request).with_outcome(outcome));
        };
        settings.options.clock.sleep(wait).await;
    }
    // Not reached, because the policy limits the attempts.
    Err(Error::new(ErrorKind::Request, "no attempt was made"))
}

/// Makes an attempt if the client's checks let it through, and reports the result to them.
async fn attempt_if_admitted(
    request: &mut Request,
    number: u32,
    sent: &mut u32,
    deadline: &Deadline<'_>,
    policy: &RetryPolicy,
) -> Result<RawResponse, Error> {
    let Settings { admission, options, .. } = deadline.settings;
    let clock = &options.clock;
    let pause = admission.pauses.left(&request.auth, || clock.now());
    if !pause.is_zero() {
        // The jitter spreads the calls that were held back.
        let wait = pause.saturating_add(policy.jitter(clock.jitter()));
        if wait >= deadline.left() {
            let message = "the provider asked for a longer wait than the call has left";
            return Err(admission::refused(message, Some(pause)));
        }
        clock.sleep(wait).await;
    }
    let breaker = admission.breaker.as_ref().map(|breaker| breaker.admit(clock.now()));
    let admitted = breaker.transpose()?;

    let settings = deadline.settings;
    let attempt = Attempt { request, settings, deadline, policy, number, sent };
    let result = attempt.make().await;
    let error = result.as_ref().err();
    if let Some(admitted) = admitted {
        admitted.settle(clock.now(), error);
    }
    if let Some(wait) = error.and_then(|error| policy.pause(error.status(), error.retry_after())) {
        admission.pauses.hold(&request.auth, wait, clock.now());
    }
    result
}
