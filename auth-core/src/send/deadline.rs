//! The deadline of a call, and the time limit that an attempt exceeded.

use std::fmt;
use std::time::Duration;

use crate::client::settings::Settings;
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
}

/// The time limit that an attempt exceeded.
#[derive(Clone, Copy)]
pub(super) enum TimeLimit {
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
