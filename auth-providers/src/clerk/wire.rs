//! How Clerk writes values.

/// A time, in milliseconds since 1970.
pub(super) use jiff::fmt::serde::timestamp::millisecond::optional as millis;

/// A time that is in milliseconds, while the vendor's document has an example in seconds. Both are
/// read.
pub(super) mod seconds_or_millis {
    use jiff::Timestamp;
    pub(in crate::clerk) use jiff::fmt::serde::timestamp::millisecond::optional::serialize;
    use serde::{Deserialize, Deserializer};

    /// As seconds, this would be a time after the year 5000.
    const LEAST_MILLIS: i64 = 100_000_000_000;

    /// A time that no calendar has is no reason to refuse what it stands in.
    pub(in crate::clerk) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<Timestamp>, D::Error> {
        let number = Option::<i64>::deserialize(from)?;
        Ok(number.and_then(|number| match number {
            ..LEAST_MILLIS => Timestamp::from_second(number).ok(),
            _ => Timestamp::from_millisecond(number).ok(),
        }))
    }
}
