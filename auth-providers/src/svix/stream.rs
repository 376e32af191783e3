//! Streams: events, delivered in order to sinks such as queues and databases.

pub mod authentication;
pub mod event_types;
pub mod events;
pub mod sinks;
pub mod streams;
