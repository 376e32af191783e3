//! Ingest: webhooks of others, received, verified and passed on.

pub mod endpoints;
pub mod sources;
