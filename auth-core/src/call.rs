//! A call: built, not yet sent.

mod progress;

use std::fmt::{self, Debug};
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use self::progress::Progress;
use crate::auth::Auth;
use crate::decode::Decode;
use crate::error::{Error, ErrorKind};
use crate::options::check_time;
use crate::request::values::{HeaderText, QueryValue};
use crate::request::{Request, bad_header};
use crate::response::Response;
use crate::retry::RetryPolicy;
use crate::{Body, Endpoint, Items, Page, Pages, Secret, header, send};

/// One call of one endpoint: a future, and nothing happens before it is polled first.
///
/// `.await` gives the value, [`response`](Self::response) the value with status and headers. The
/// methods between set options for this call alone; the first mistake in an argument or an option
/// is kept and comes out at the await, before anything is sent. `{:?}` shows what would be sent
/// and under which limits, secrets redacted.
///
/// ```no_run
/// # use std::time::Duration;
/// # use auth_core::{Call, Error, RetryPolicy};
/// # async fn example(call: impl Fn() -> Call<String>) -> Result<(), Error> {
/// let value = call().await?;
/// let reply = call()
///     .attempt_timeout(Duration::from_secs(2))
///     .retry(RetryPolicy::never())
///     .header("x-reason", "example")
///     .response()
///     .await?;
/// println!("{} {} {:?}", reply.status(), reply.value(), reply.request_id());
/// # Ok(()) }
/// ```
///
/// A call owns what it needs: it is `Send + 'static`, so it can be stored, and spawned with
/// `tokio::spawn(call)` or `JoinSet::spawn`. An option that is set after the first poll comes too late,
/// which is an error at the await. Dropping a call that was polled gives it up at once; whether the
/// request took effect is then not known.
#[must_use = "a call does nothing until it is awaited"]
pub struct Call<T>(State<T>);

#[expect(clippy::large_enum_variant, reason = "it is the one of nearly every call")]
enum State<T> {
    Request {
        progress: Progress,
        decode: Decode<T>,
    },
    /// `None` once it was handed out.
    Ready(Option<Result<T, Error>>),
}

impl<T> Call<T> {
    pub(crate) fn from_request(request: Box<Request>, decode: Decode<T>) -> Self {
        Self(State::Request { progress: Progress::new(request), decode })
    }

    /// A call that is answered already: for fakes, which need no HTTP.
    ///
    /// Its options are ignored; [`response`](Self::response) reports status 200 and no headers.
    pub fn ready(result: Result<T, Error>) -> Self {
        Self(State::Ready(Some(result)))
    }

    /// The longest that one attempt may take, from handing the request over to the end of the body.
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

    /// The longest that the whole call may take: credential, attempts, waits and body. Default: the
    /// client's, which is 60 seconds unless it is set.
    ///
    /// It must be longer than zero, and a year at most.
    pub fn deadline(self, limit: Duration) -> Self {
        self.with(|request| {
            if request.accepts(check_time("deadline", limit)) {
                request.options.deadline = Some(limit);
            }
        })
    }

    /// The longest that the next chunk of a [`ByteStream`](crate::ByteStream) may take, however much
    /// of the deadline is left. Default: the client's, which is as long as an attempt may take unless
    /// it is set.
    ///
    /// It must be longer than zero, and a year at most.
    pub fn idle_timeout(self, limit: Duration) -> Self {
        self.with(|request| {
            if request.accepts(check_time("idle_timeout", limit)) {
                request.options.idle_timeout = Some(limit);
            }
        })
    }

    /// When to try again; [`RetryPolicy::never`] for one attempt. Default: the client's, which is
    /// [`RetryPolicy::default`] unless it is set.
    pub fn retry(self, policy: RetryPolicy) -> Self {
        self.with(|request| {
            if request.accepts(policy.check()) {
                request.options.retry = Some(Box::new(policy));
            }
        })
    }

    /// The key that makes repeated calls one, in the header that the endpoint declares.
    ///
    /// Without it each call gets a random key of its own, the same for all its attempts, which
    /// [`Error::idempotency_key`] gives back. A key is an error on an endpoint that declares no such
    /// header, and so is one with a prefix that is the provider's, unless it was generated here.
    pub fn idempotency_key(self, key: impl Into<String>) -> Self {
        self.with(|request| request.options.idempotency_key = Some(key.into()))
    }

    /// Sets a header, in the place of one that the client or the endpoint sets.
    ///
    /// A [`Secret`] as the value is marked sensitive. `authorization` is
    /// [`credential`](Self::credential)'s, the idempotency key's header is
    /// [`idempotency_key`](Self::idempotency_key)'s, and what frames the message (`host`,
    /// `content-length`, …) is the transport's: all of them are errors.
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

    /// Appends `key=value` to the query, encoded.
    pub fn query(self, key: &str, value: impl QueryValue) -> Self {
        self.with(|request| request.push_query_value(key, &value))
    }

    /// Has the client's credential made with this token, in the place of the client's own.
    pub fn credential(self, token: impl Into<Secret>) -> Self {
        self.with(|request| request.auth = Auth::Token(token.into()))
    }

    /// The endpoint that is called; `None` for a fake made by [`ready`](Self::ready).
    #[must_use]
    pub fn endpoint(&self) -> Option<&'static Endpoint> {
        match &self.0 {
            State::Request { progress, .. } => Some(progress.endpoint()),
            State::Ready(_) => None,
        }
    }

    /// Sends the call and gives the value together with the answer's status and headers.
    ///
    /// # Errors
    ///
    /// - As for `.await`: see [`ErrorKind`].
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

    /// All pages of the list that this call gives the first page of, as a stream.
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
                Ok(request) => Pages::of_request(*request, decode),
                Err(error) => Pages::of_result(Err(error)),
            },
            State::Ready(result) => {
                Pages::of_result(result.unwrap_or_else(|| Err(progress::over())))
            }
        }
    }

    /// All items of the list that this call gives the first page of, as a stream.
    pub fn items(self) -> Items<T>
    where
        T: Page,
    {
        Items::new(self.pages())
    }

    /// The request as it would be sent, less the credential, which is only attached on the way out.
    ///
    /// # Errors
    ///
    /// - An argument or an option is not valid.
    /// - The call is a fake made by [`ready`](Self::ready).
    pub fn request(self) -> Result<http::Request<Body>, Error> {
        match self.0 {
            State::Request { progress, .. } => send::build(progress.into_unsent()?),
            State::Ready(_) => Err(Error::new(ErrorKind::Request, "a ready call has no request")),
        }
    }

    fn poll_value(&mut self, cx: &mut Context<'_>) -> Poll<Result<T, Error>> {
        // Without combinators: each would be one more function for each type.
        match &mut self.0 {
            State::Request { progress, decode } => match progress.poll(cx) {
                Poll::Ready(Ok(reply)) => Poll::Ready(decode(reply)),
                Poll::Ready(Err(error)) => Poll::Ready(Err(error)),
                Poll::Pending => Poll::Pending,
            },
            State::Ready(result) => match result.take() {
                Some(result) => Poll::Ready(result),
                None => Poll::Ready(Err(progress::over())),
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

// The value is never pinned: it is only moved out.
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
                    None => "given already",
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
    let path = request.target.strip_prefix(settings.base.path()).unwrap_or_default();
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
            Auth::Default if settings.credential.is_some() => "the client's",
            Auth::Default | Auth::None => "none",
            Auth::Token(_) => "a token for this call",
        },
    );
    if let Some(error) = request.error() {
        out.field("error", &format_args!("{error}"));
    }
    out.finish()
}
