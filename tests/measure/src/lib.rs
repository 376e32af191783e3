//! What measures: shared by the examples of this workspace and by `tests/peers`, which is one of its
//! own.

pub mod compile;
