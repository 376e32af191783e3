//! What it costs a client that its spans and events are recorded.

use std::io;

use tracing::callsite;
use tracing::subscriber::DefaultGuard;
use tracing_subscriber::filter::LevelFilter;
use tracing_subscriber::fmt::format::FmtSpan;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;
use tracing_subscriber::{Registry, fmt};

use super::Call;
use super::contender::{Crew, Round};

/// Clients whose spans and events are recorded.
pub(super) struct Recorded {
    crew: Box<dyn Crew>,
    recording: Option<Recording>,
}

impl From<Box<dyn Crew>> for Recorded {
    fn from(crew: Box<dyn Crew>) -> Self {
        Self { crew, recording: None }
    }
}

impl Crew for Recorded {
    /// Goes on recording, since the start of it is no part of what is counted.
    fn repeat(&mut self, call: Call, times: usize) {
        self.recording.get_or_insert_with(Recording::start);
        self.crew.repeat(call, times);
    }

    fn round(&mut self, call: Call, times: usize) -> Round {
        self.recording = Some(Recording::start());
        let round = self.crew.round(call, times);
        self.recording = None;
        round
    }
}

/// While it lives, spans and events of this thread are formatted as lines of a log, which go
/// nowhere. The level is the one of a call's span, `DEBUG`.
struct Recording(Option<DefaultGuard>);

impl Recording {
    fn start() -> Self {
        let log = fmt::layer().with_span_events(FmtSpan::CLOSE).with_writer(io::sink);
        Self(Some(Registry::default().with(LevelFilter::DEBUG).with(log).set_default()))
    }
}

impl Drop for Recording {
    /// Without the last step, whoever tells something would go on asking whether to.
    fn drop(&mut self) {
        self.0 = None;
        callsite::rebuild_interest_cache();
    }
}
