//! A call: a request that is built, but not sent before it is awaited.

mod ending;
pub(crate) mod page;
mod progress;
pub(crate) mod until;

use std::borrow::Cow;
use std::fmt::{self, Debug};
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use self::progress::Progress;
use crate::auth::Auth;
use crate::body::Body;
use crate::call::page::Page;
use crate::call::page::pages::{Items, Pages};
use crate::endpoint::Endpoint;
use crate::error::{Error, ErrorKind};
use crate::header;
use crate::header::HeaderText;
use crate::limits::check_time;
use crate::request::values::QueryValue;
use crate::request::{Request, bad_header};
use crate::response::Response;
use crate::response::decode::Decode;
use crate::retry::RetryPolicy;
use crate::secret::Secret;
use crate::send;

/// One call of one endpoint. It is a future: nothing is sent before it is awaited.
///
/// `.await` gives the value. [`response`](Self::response) gives the value together with the status
/// and the headers.
///
/// The methods in between set options for this call alone. If an argument or an option is not
/// valid, the call keeps the first such error and returns it when it is awaited, before anything is
/// sent. `{:?}` shows what would be sent and under which limits, without secrets.
///
/// ```no_run
/// # use std::time::Duration;
/// # use auth_core::{Call, Error, RetryPolicy};
/// # async fn example(call: impl Fn() -> Call<String>) -> Result<(), Error> {
/// let value = call().await?;
/// let response = call()
///     .attempt_timeout(Duration::from_secs(2))
///     .retry(RetryPolicy::never())
///     .header("x-reason", "example")
///     .response()
///     .await?;
/// println!("{} {} {:?}", response.status(), response.value(), response.request_id());
/// # Ok(()) }
/// ```
///
/// A call owns everything it needs: it is `Send + 'static`. It can be stored, and it can be spawned
/// with `tokio::spawn(call)` or `JoinSet::spawn`.
///
/// Options must be set before the first poll. Setting one later makes the call fail.
///
/// Dropping a call cancels it. If it had been polled before, the request may or may not have taken
/// effect.
#[must_use = "a call does nothing until it is awaited"]
pub struct Call<T>(State<T>);

#[expect(clippy::large_enum_variant, reason = "it is the one of nearly every call")]
enum State<T> {
    Request {
        progress: Progress,
        decode: Decode<T>,
    },
    /// `None` after the result was returned.
    Ready(Option<Result<T, Error>>),
}

impl<T> Call<T> {
    pub(crate) fn from_request(request: Box<Request>, decode: Decode<T>) -> Self {
        Self(State::Request { progress: Progress::new(request), decode })
    }

    /// A call that already has its result: for fakes, which need no HTTP.
    ///
    /// Its options are ignored; [`response`](Self::response) reports status 200 and no headers.
    pub fn ready(result: Result<T, Error>) -> Self {
        Self(State::Ready(Some(result)))
    }

    /// The time limit of one attempt, from sending the request to the end of the response's body.
    /// Default: the client's, which is 15 seconds unless it is set.
    ///
    /// It must be longer than zero, and a year at most.
    pub fn attempt_timeout(self, limit: Duration) -> Self {
        self.with(|request| {
            if request.accepts(check_time("attempt_timeout", limit)) {
                request.options.attempt_timeout = Some(limit);
            }
        })
    }

    /// The time limit of the whole call: the credential, all attempts, the waits between them, and
    /// the body. Default: the client's, which is 60 seconds unless it is set.
    ///
    /// It must be longer than zero, and a year at most.
    pub fn deadline(self, limit: Duration) -> Self {
        self.with(|request| {
            if request.accepts(check_time("deadline", limit)) {
                request.options.deadline = Some(limit);
            }
        })
    }

    /// The longest time between two chunks of a [`ByteStream`](crate::ByteStream), even if the
    /// deadline leaves more. Default: the client's, which equals the attempt timeout unless it is
    /// set.
    ///
    /// It must be longer than zero, and a year at most.
    pub fn idle_timeout(self, limit: Duration) -> Self {
        self.with(|request| {
            if request.accepts(check_time("idle_timeout", limit)) {
                request.options.idle_timeout = Some(limit);
            }
        })
    }

    /// Which failures are tried again, and how often. [`RetryPolicy::never`] allows one attempt
    /// only. Default: the client's, which is [`RetryPolicy::default`] unless it is set.
    pub fn retry(self, policy: RetryPolicy) -> Self {
        self.with(|request| {
            if request.accepts(policy.check()) {
                request.options.retry = Some(Box::new(policy));
            }
        })
    }

    /// Sets the idempotency key, which the endpoint's header carries. The provider carries out
    /// requests with the same key only once.
    ///
    /// By default each call generates a random key, which all its attempts carry.
    /// [`Error::idempotency_key`] returns it.
    ///
    /// The call fails if the endpoint declares no header for a key. It also fails if the key begins
    /// with a prefix that the provider reserves for generated keys, unless the key was itself
    /// generated here.
    pub fn idempotency_key(self, key: impl Into<String>) -> Self {
        self.with(|request| request.options.idempotency_key = Some(key.into()))
    }

    /// Sets a header. It replaces one of the same name that the client or the endpoint sets.
    ///
    /// A [`Secret`] as the value is marked as sensitive.
    ///
    /// The call fails for headers that are set in another way: `authorization` (use
    /// [`credential`](Self::credential)), the header of the idempotency key (use
    /// [`idempotency_key`](Self::idempotency_key)), and headers that the transport sets, such as
    /// `host` and `content-length`.
    pub fn header(self, name: &str, value: impl HeaderText) -> Self {
        self.with(|request| {
            let free = header::settable(name).and_then(|name| request.refuse_reserved(name));
            match (free, value.header_value()) {
                (Ok(name), Some(value)) => request.set_header(name, value),
                (Err(why), _) => request.fail(Error::new(ErrorKind::Request, why)),
                (_, None) => request.fail(bad_header(name)),
            }
        })
    }

    /// Appends `key=value` to the query, percent-encoded.
    pub fn query(self, key: &str, value: impl QueryValue) -> Self {
        self.with(|request| request.push_query_value(key, &value))
    }

    /// Sends this token instead of the client's own. The client's [`Credential`](crate::Credential)
    /// decides how. A scheme that the endpoint names does not matter then.
    pub fn credential(self, token: impl Into<Secret>) -> Self {
        self.with(|request| request.auth = Auth::Token(token.into()))
    }

    /// The endpoint; `None` for a fake that [`ready`](Self::ready) made.
    #[must_use]
    pub fn endpoint(&self) -> Option<&'static Endpoint> {
        match &self.0 {
            State::Request { progress, .. } => Some(progress.endpoint()),
            State::Ready(_) => None,
        }
    }

    /// Sends the call and gives the value together with the response's status and headers.
    ///
    /// # Errors
    ///
    /// - The same as for `.await`: see [`ErrorKind`].
    pub async fn response(mut self) -> Result<Response<T>, Error> {
        let value = poll_fn(|cx| self.poll_value(cx)).await?;
        Ok(match self.0 {
            State::Request { progress, .. } => progress.into_response(value)?,
            State::Ready(_) => Response {
                value,
                status: http::StatusCode::OK,
                headers: http::HeaderMap::new(),
                request_id: None,
                idempotency_key: None,
                attempts: 0,
            },
        })
    }

    /// A stream of the pages of a list. This call asks for the first page.
    ///
    /// ```no_run
    /// # use auth_core::{Call, Error, Page};
    /// # async fn example<T: Page>(list: Call<T>) -> Result<(), Error> {
    /// let mut pages = list.pages();
    /// while let Some(page) = pages.next().await {
    ///     let page = page?;
    /// }
    /// # Ok(()) }
    /// ```
    pub fn pages(self) -> Pages<T>
    where
        T: Page,
    {
        match self.0 {
            State::Request { progress, decode } => match progress.into_unsent() {
                Ok(request) => Pages::from_request(*request, decode),
                Err(error) => Pages::from_result(Err(error)),
            },
            State::Ready(result) => {
                Pages::from_result(result.unwrap_or_else(|| Err(progress::already_finished())))
            }
        }
    }

    /// A stream of the items of a list, over all its pages. This call asks for the first page.
    pub fn items(self) -> Items<T>
    where
        T: Page,
    {
        Items::new(self.pages())
    }

    /// The request as it would be sent, but without the credential. The credential is attached only
    /// when the request is sent. A secret of `secret_query` is `[redacted]` in the URL.
    ///
    /// # Errors
    ///
    /// - An argument or an option is not valid.
    /// - The call is a fake that [`ready`](Self::ready) made.
    pub fn request(self) -> Result<http::Request<Body>, Error> {
        match self.0 {
            State::Request { progress, .. } => send::build(progress.into_unsent()?),
            State::Ready(_) => Err(Error::new(ErrorKind::Request, "a ready call has no request")),
        }
    }

    fn poll_value(&mut self, cx: &mut Context<'_>) -> Poll<Result<T, Error>> {
        // No combinators here: each would add a function for every type `T`.
        match &mut self.0 {
            State::Request { progress, decode } => match progress.poll(cx) {
                Poll::Ready(Ok(exchange)) => Poll::Ready(decode(exchange)),
                Poll::Ready(Err(error)) => Poll::Ready(Err(error)),
                Poll::Pending => Poll::Pending,
            },
            State::Ready(result) => match result.take() {
                Some(result) => Poll::Ready(result),
                None => Poll::Ready(Err(progress::already_finished())),
            },
        }
    }

    fn with(mut self, change: impl FnOnce(&mut Request)) -> Self {
        if let State::Request { progress, .. } = &mut self.0 {
            match progress.unsent_mut() {
                Ok(request) => change(request),
                Err(error) => self.0 = State::Ready(Some(Err(error))),
            }
        }
        self
    }
}

// The value is never pinned, only moved out.
impl<T> Unpin for Call<T> {}

impl<T> Future for Call<T> {
    type Output = Result<T, Error>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        self.poll_value(cx)
    }
}

impl<T> Debug for Call<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            State::Request { progress, .. } => match progress.unsent() {
                Some(request) => explain(request, f),
                None => f
                    .debug_struct("Call")
                    .field("endpoint", &format_args!("{}", progress.endpoint()))
                    .field("polled", &true)
                    .finish_non_exhaustive(),
            },
            State::Ready(result) => {
                let ready = match result {
                    Some(Ok(_)) => "value",
                    Some(Err(_)) => "error",
                    None => "taken",
                };
                f.debug_struct("Call").field("ready", &ready).finish()
            }
        }
    }
}

fn explain(request: &Request, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let settings = request.client.settings();
    let options = &request.options;
    let names: Vec<_> = request.headers.names(&settings.options.headers).collect();
    let target = request.redacted_target();
    let path = target.strip_prefix(settings.base.path()).unwrap_or_default();
    let mut out = f.debug_struct("Call");
    out.field("method", request.endpoint.method())
        .field("url", &format_args!("{}{path}", settings.base))
        .field("headers", &names)
        .field("body", &request.body)
        .field(
            "attempt_timeout",
            &options.attempt_timeout.unwrap_or(settings.options.attempt_timeout),
        )
        .field("deadline", &options.deadline.unwrap_or(settings.options.deadline))
        .field("retry", options.retry.as_deref().unwrap_or(&settings.options.retry))
        .field("idempotent", &request.endpoint.is_idempotent());
    if let Some(header) = request.endpoint.idempotency_key_header() {
        let key = options.idempotency_key.as_deref().unwrap_or("generated when sent");
        out.field("idempotency_key", &(header, key));
    }
    out.field(
        "credential",
        &match request.auth {
            Auth::Default if settings.credential.is_some() => Cow::Borrowed("the client's"),
            Auth::Default | Auth::None => "none".into(),
            Auth::Scheme(name) => format!("the client's, by the scheme {name}").into(),
            Auth::Token(_) => "a token for this call".into(),
        },
    );
    if let Some(error) = request.error() {
        out.field("error", &format_args!("{error}"));
    }
    out.finish()
}
