//! Walks against a server that is not ours. Nothing here runs by itself: README says what it needs.
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "a real server takes real time"
)]
#![allow(clippy::print_stdout, reason = "a walk says what it found")]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

mod receiver;
mod svix;
