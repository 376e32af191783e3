//! The dates of tokens.

use jiff::{SignedDuration, Timestamp};
use serde::de::{Deserialize, Deserializer, Error};

/// Seconds since 1970, with or without a fraction: RFC 7519 calls it `NumericDate`.
pub(crate) fn numeric<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Timestamp, D::Error> {
    let seconds = f64::deserialize(deserializer)?;
    SignedDuration::try_from_secs_f64(seconds)
        .and_then(Timestamp::from_duration)
        .map_err(|_| D::Error::custom("a date that is out of range"))
}

/// The same, where it may be absent.
pub(crate) fn optional<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Timestamp>, D::Error> {
    numeric(deserializer).map(Some)
}
