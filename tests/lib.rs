//! Shared code of the tests, benchmarks and examples.

pub mod clock;
pub mod server;
