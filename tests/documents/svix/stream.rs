mod authentication;
mod event_types;
mod events;
mod sinks;
mod streams;
