//! Every declared operation beside its vendor's document: what it sends, and what it reads.
//!
//! `operation("the vendor's id")` or `operation("GET /path")` takes two calls, one with all
//! arguments and one with the least. CONTRIBUTING says how to write such a test, and how to send
//! the same calls to another server.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::redundant_closure_for_method_calls,
    clippy::unwrap_used,
    reason = "a test fails by panicking, and all calls are written in the same way"
)]

mod answers;
mod api;
mod coverage;
mod desk;
mod drift;
mod events;
mod exceptions;
mod model;
mod operation;
mod requests;
mod tally;
mod yardstick;

mod clerk;
mod descope;
mod passage;
mod passage_auth;
mod svix;
