//! What measures: shared by the examples and benches of this workspace and by `tests/peers`, which is
//! one of its own.

pub mod calls;
pub mod compile;
