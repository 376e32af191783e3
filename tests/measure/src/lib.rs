//! Measures what a call costs, and what an endpoint costs to compile.
//!
//! The examples and benches of this workspace use it, and so does `tests/peers`, which is a
//! workspace of its own.

pub mod calls;
pub mod compile;
