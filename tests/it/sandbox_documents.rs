//! The sandbox beside the vendors' documents: every operation, what is refused, and what is kept.

mod operations;
mod refusals;
mod resources;
mod vendor;
