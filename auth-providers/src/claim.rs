//! The values of tokens' claims.

use jiff::{SignedDuration, Timestamp};
use serde::de::{Deserialize, DeserializeOwned, Deserializer, Error};
use serde_json::Value;

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

/// The value, or nothing where its shape is another one: for claims that grant something at most. A
/// vendor who changes them must not lock everybody out.
pub(crate) fn or_nothing<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: DeserializeOwned + Default,
{
    Ok(T::deserialize(Value::deserialize(deserializer)?).unwrap_or_default())
}
