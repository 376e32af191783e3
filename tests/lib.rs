//! What the tests, benches and examples of this workspace share.

pub mod clock;
pub mod server;
