//! The order of a call's steps, written down once.
//!
//! 1. The first building error, if there is one, ends the call.
//! 2. For each attempt: the client's gates (calls in flight, pauses, circuit breaker) let it
//!    through, or refuse it with nothing sent; the URL is checked against the declaration; the
//!    credential is made and attached, within the call's deadline; the transport sends and the
//!    answer is read up to its limit, within the attempt's timeout too.
//! 3. A failure is judged; where trying again is safe, allowed and in time, it is waited for.

mod attempt;
mod failure;

use std::fmt;
use std::pin::pin;
use std::sync::OnceLock;
use std::time::Duration;

use http::header::{HeaderName, HeaderValue};
use tracing::Instrument as _;
use uuid::Uuid;

use self::attempt::Attempt;
use crate::Body;
use crate::admission::Bulkhead;
use crate::client::Settings;
use crate::error::{Error, ErrorKind, Outcome};
use crate::options::CallOptions;
use crate::request::Request;
use crate::request::values::plain;
use crate::response::{Answered, Reply};
use crate::retry::RetryPolicy;
use crate::{admission, telemetry};

/// Sends a call, as often as is safe, and reads the answer.
pub(crate) async fn send(mut request: Box<Request>) -> Result<Reply, Error> {
    if !request.client.settings().options.clock.can_wait() {
        let message = "a call must be awaited on a tokio runtime";
        return Err(Error::new(ErrorKind::Config, message).at(request.endpoint));
    }
    prepare(&mut request)?;
    let span = telemetry::call_span(&request);
    let (result, span) = {
        // Pinned, and not moved into what enters the span: it is large.
        let attempts = pin!(attempts(&mut request));
        let mut attempts = attempts.instrument(span);
        ((&mut attempts).await, attempts.span().clone())
    };
    #[cfg(feature = "opentelemetry")]
    request.client.settings().metrics.call_ended(request.endpoint, &result);
    if let Err(error) = &result {
        telemetry::call_failed(&span, error);
    }
    Ok(Reply { answer: result?, request, span, within: OnceLock::new() })
}

/// The request that [`send`] would send first, less the credential.
pub(crate) fn build(mut request: Box<Request>) -> Result<http::Request<Body>, Error> {
    prepare(&mut request)?;
    let uri = request.uri().map_err(|error| error.at(request.endpoint))?;
    Ok(attempt::message(&mut request, uri))
}

fn prepare(request: &mut Request) -> Result<(), Error> {
    let endpoint = request.endpoint;
    if request.error().is_none() {
        identify(request).map_err(|error| error.at(endpoint))?;
    }
    request.take_error().map_or(Ok(()), Err)
}

/// Sets the headers that are the same for all attempts, but new for each call.
fn identify(request: &mut Request) -> Result<(), Error> {
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
                "an idempotency key was given, but the endpoint takes none",
            )),
        };
    };
    let prefix = wire.key_prefix;
    let key = match given {
        Some(key) if is_reserved(&key, prefix) => {
            return Err(Error::new(
                ErrorKind::Request,
                format!("idempotency keys that begin with `{prefix}` are reserved: use another"),
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

/// Whether only the client may make such a key. One that it has made, the caller may give again.
fn is_reserved(key: &str, prefix: &str) -> bool {
    let rest = key.strip_prefix(prefix).filter(|_| !prefix.is_empty());
    rest.is_some_and(|rest| Uuid::try_parse(rest).is_err())
}

async fn attempts(request: &mut Request) -> Result<Answered, Error> {
    let client = request.client.clone();
    let settings = client.settings();
    let own = request.options.retry.take();
    let policy = own.as_deref().unwrap_or(&settings.options.retry);
    let deadline = Deadline::new(settings, &request.options);
    let mut known = Outcome::NotSent;
    let mut may_reauthorize = true;
    settings.budget.earn();
    let bulkhead = settings.admission.bulkhead.as_ref().map(Bulkhead::enter).transpose();
    let _permit = bulkhead.map_err(|error| error.at(request.endpoint))?;
    for number in 1.. {
        let error = match admitted(request, number, &deadline, policy).await {
            Ok(answer) => return Ok(answer),
            Err(error) => error,
        };
        known = known.then(error.outcome());
        // Once, so that a credential that is refused in every form does not go round in circles.
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
            return Err(failure::last(error, request).with_outcome(known));
        };
        settings.options.clock.sleep(wait).await;
    }
    // Not reached: the policy ends the attempts.
    Err(Error::new(ErrorKind::Request, "no attempt was made").at(request.endpoint))
}

/// Makes an attempt once the client's gates let it through, and tells them what became of it.
async fn admitted(
    request: &mut Request,
    number: u32,
    deadline: &Deadline<'_>,
    policy: &RetryPolicy,
) -> Result<Answered, Error> {
    let Settings { admission, options, .. } = deadline.settings;
    let clock = &options.clock;
    let not_sent = |error: Error| error.with_attempts(number - 1);
    let pause = admission.pauses.left(&request.auth, || clock.now());
    if !pause.is_zero() {
        // Released with jitter, so that not all come back at once.
        let wait = pause.saturating_add(policy.jitter(clock.jitter()));
        if wait >= deadline.left() {
            let message = "the provider asked for a longer wait than the call has left";
            return Err(not_sent(admission::refused(message, Some(pause))));
        }
        clock.sleep(wait).await;
    }
    let breaker = admission.breaker.as_ref().map(|breaker| breaker.admit(clock.now()));
    let admitted = breaker.transpose().map_err(not_sent)?;

    let attempt = Attempt { request, settings: deadline.settings, deadline, policy, number };
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

/// When a call must have ended.
struct Deadline<'a> {
    settings: &'a Settings,
    start: Duration,
    limit: Duration,
    /// What was spent of it before the start.
    spent: Duration,
}

impl<'a> Deadline<'a> {
    fn new(settings: &'a Settings, options: &CallOptions) -> Self {
        let limit = options.deadline.unwrap_or(settings.options.deadline);
        Self { settings, start: settings.options.clock.now(), limit, spent: options.spent }
    }

    fn left(&self) -> Duration {
        let spent = self.settings.options.clock.now().saturating_sub(self.start);
        self.limit.saturating_sub(self.spent.saturating_add(spent))
    }
}

/// The limit that an attempt ran into, as it was set.
#[derive(Clone, Copy)]
enum TimeLimit {
    Attempt(Duration),
    Call(Duration),
}

impl fmt::Display for TimeLimit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Attempt(limit) => write!(f, "{limit:?}"),
            Self::Call(limit) => write!(f, "the call's deadline of {limit:?}"),
        }
    }
}
