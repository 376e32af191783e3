//! How Clerk writes values.

/// A time, in milliseconds since 1970.
pub(super) use jiff::fmt::serde::timestamp::millisecond::optional as millis;
