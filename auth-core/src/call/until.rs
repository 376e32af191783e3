//! A call that is made again and again, until it has the answer that is waited for.

use std::fmt::{self, Debug};
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use super::{Call, State};
use crate::clock::{Clock, SystemClock};
use crate::error::{Error, ErrorKind};
use crate::limits::check_time;

/// Makes a call again and again, until it has the answer that is waited for. It is a future.
///
/// It suits what takes a person or a server some time: a link that a user has to follow, or a task
/// that has to end. Each answer is judged, an error as well. One that is not the last is dropped.
///
/// ```
/// use std::time::Duration;
/// use auth_core::{Call, Error, Provider, Until, endpoint};
///
/// #[derive(serde::Deserialize)]
/// struct Task {
///     is_finished: bool,
/// }
///
/// trait Tasks: Provider {
///     /// Gives a task.
///     #[endpoint(method = GET, path = "/tasks/<id>")]
///     fn get_task(&self, id: &str) -> Call<Task>;
/// }
/// # impl Tasks for auth_core::Client {}
///
/// # async fn example(client: auth_core::Client) -> Result<(), Error> {
/// let call = move || client.get_task("task_1");
/// let task = Until::new(call, |result| result.as_ref().map_or(true, |task| task.is_finished))
///     .every(Duration::from_secs(5))
///     .await?;
/// # Ok(()) }
/// ```
///
/// Dropping the future stops it.
#[must_use = "nothing is called until it is awaited"]
pub struct Until<T> {
    call: Box<dyn Fn() -> Call<T> + Send + Sync>,
    is_last: Box<IsLast<T>>,
    every: Duration,
    deadline: Duration,
}

/// Whether a result is the one that is waited for.
type IsLast<T> = dyn Fn(&Result<T, Error>) -> bool + Send + Sync;

impl<T> Until<T> {
    /// Makes `call` until `is_last` says `true` of its result, which is then the result of the
    /// whole.
    ///
    /// `is_last` should say `true` of an error that another call does not mend. Otherwise such an
    /// error is told only when the deadline has passed.
    pub fn new(
        call: impl Fn() -> Call<T> + Send + Sync + 'static,
        is_last: impl Fn(&Result<T, Error>) -> bool + Send + Sync + 'static,
    ) -> Self {
        Self {
            call: Box::new(call),
            is_last: Box::new(is_last),
            every: Duration::from_secs(1),
            deadline: Duration::from_secs(120),
        }
    }

    /// The wait between a result and the next call. Default: a second.
    ///
    /// If the provider asks for a longer wait (`retry-after`), that one is kept.
    pub fn every(mut self, wait: Duration) -> Self {
        self.every = wait;
        self
    }

    /// The time limit for the whole: all calls, and the waits between them. Default: two minutes.
    ///
    /// The deadline of each call is what is left of it, or its own if that is shorter. It must be
    /// longer than zero, and a year at most.
    pub fn deadline(mut self, limit: Duration) -> Self {
        self.deadline = limit;
        self
    }

    async fn run(self) -> Result<T, Error> {
        check_time("deadline", self.deadline).map_err(|why| Error::new(ErrorKind::Request, why))?;
        let first = (self.call)();
        let clock = first.clock();
        let start = clock.now();
        let left = || self.deadline.saturating_sub(clock.now().saturating_sub(start));
        let mut call = first;
        loop {
            let result = call.deadline_at_most(left()).await;
            if (self.is_last)(&result) {
                return result;
            }
            let asked_for = result.as_ref().err().and_then(Error::retry_after);
            let wait = self.every.max(asked_for.unwrap_or_default());
            if wait >= left() {
                return Err(self.is_over(result.err()));
            }
            clock.sleep(wait).await;
            call = (self.call)();
        }
    }

    fn is_over(&self, last: Option<Error>) -> Error {
        let why = format!("the answer that was waited for did not come within {:?}", self.deadline);
        let error = Error::new(ErrorKind::Timeout, why);
        match last {
            Some(last) => error.with_outcome(last.outcome()).with_source(last),
            None => error,
        }
    }
}

impl<T: Send + 'static> IntoFuture for Until<T> {
    type Output = Result<T, Error>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.run())
    }
}

impl<T> Debug for Until<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Until")
            .field("every", &self.every)
            .field("deadline", &self.deadline)
            .finish_non_exhaustive()
    }
}

impl<T> Call<T> {
    /// The clock of its client; the system's for a fake.
    fn clock(&self) -> Arc<dyn Clock> {
        match &self.0 {
            State::Request { progress, .. } => match progress.unsent() {
                Some(request) => Arc::clone(&request.client.settings().options.clock),
                None => Arc::new(SystemClock),
            },
            State::Ready(_) => Arc::new(SystemClock),
        }
    }

    /// Sets the deadline, if the one that holds is longer.
    fn deadline_at_most(self, limit: Duration) -> Self {
        self.with(|request| {
            let own = request.options.deadline;
            let own = own.unwrap_or(request.client.settings().options.deadline);
            request.options.deadline = Some(own.min(limit));
        })
    }
}
