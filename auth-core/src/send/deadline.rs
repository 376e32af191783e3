//! The deadline of a call, and the time limit that an attempt exceeded.

use std::fmt;
use std::time::Duration;

use crate::client::settings::Settings;
use crate::error::{Error, ErrorKind, Outcome};
use crate::request::options::CallOptions;

/// When a call must have ended.
pub(super) struct Deadline<'a> {
    pub(super) settings: &'a Settings,
    start: Duration,
    /// The deadline as it was set.
    pub(super) limit: Duration,
    /// The time that was used before the start.
    spent: Duration,
}

impl<'a> Deadline<'a> {
    pub(super) fn new(settings: &'a Settings, options: &CallOptions) -> Self {
        let limit = options.deadline.unwrap_or(settings.options.deadline);
        Self { settings, start: settings.options.clock.now(), limit, spent: options.spent }
    }

    pub(super) fn left(&self) -> Duration {
        let spent = self.settings.options.clock.now().saturating_sub(self.start);
        self.limit.saturating_sub(self.spent.saturating_add(spent))
    }

    /// The error of an attempt that has no time left, and so is not sent.
    pub(super) fn passed_before_sending(&self) -> Error {
        let message =
            format!("the call's deadline of {:?} passed before it could be sent", self.limit);
        Error::new(ErrorKind::Timeout, message).with_outcome(Outcome::NotSent)
    }
}

/// The limit that ends an attempt.
#[derive(Clone, Copy)]
pub(super) enum TimeLimit {
    /// The attempt's own.
    Attempt(Duration),
    /// The call's deadline, as it was set, and what is left of it.
    Call { deadline: Duration, left: Duration },
}

impl TimeLimit {
    /// The limit that is reached first. It is an error if the deadline has passed.
    pub(super) fn new(
        options: &CallOptions,
        settings: &Settings,
        deadline: &Deadline<'_>,
    ) -> Result<Self, Error> {
        let timeout = options.attempt_timeout.unwrap_or(settings.options.attempt_timeout);
        let left = deadline.left();
        if left.is_zero() {
            return Err(deadline.passed_before_sending());
        }
        Ok(if timeout <= left {
            Self::Attempt(timeout)
        } else {
            Self::Call { deadline: deadline.limit, left }
        })
    }

    /// How long the attempt may take from now on.
    pub(super) fn left(self) -> Duration {
        match self {
            Self::Attempt(timeout) => timeout,
            Self::Call { left, .. } => left,
        }
    }
}

/// The limit as it was set, for the text of an error.
impl fmt::Display for TimeLimit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Attempt(limit) => write!(f, "{limit:?}"),
            Self::Call { deadline, .. } => write!(f, "the call's deadline of {deadline:?}"),
        }
    }
}
