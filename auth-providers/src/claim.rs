//! Decodes values of tokens' claims.

use std::fmt;

use jiff::{SignedDuration, Timestamp};
use serde::de::{Deserializer, Error, Visitor};

/// A date: seconds since 1970, with or without a fraction (`NumericDate` in RFC 7519).
///
/// A number may be beyond the range of [`Timestamp`]. It becomes the last or the first date of that
/// range. The verifier has checked the number itself.
pub(crate) fn numeric<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Timestamp, D::Error> {
    deserializer.deserialize_f64(NumericDate)
}

/// A visitor, so that an error contains the position of the date.
struct NumericDate;

impl Visitor<'_> for NumericDate {
    type Value = Timestamp;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("seconds since 1970")
    }

    fn visit_f64<E: Error>(self, seconds: f64) -> Result<Timestamp, E> {
        let date = SignedDuration::try_from_secs_f64(seconds).and_then(Timestamp::from_duration);
        let limit = if seconds > 0.0 { Timestamp::MAX } else { Timestamp::MIN };
        Ok(date.unwrap_or(limit))
    }

    fn visit_i64<E: Error>(self, seconds: i64) -> Result<Timestamp, E> {
        self.visit_f64(seconds as f64)
    }

    fn visit_u64<E: Error>(self, seconds: u64) -> Result<Timestamp, E> {
        self.visit_f64(seconds as f64)
    }
}

/// The same for a date that may be missing.
pub(crate) fn optional<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Timestamp>, D::Error> {
    numeric(deserializer).map(Some)
}

/// The value, or its default if it has another shape. It is for claims that only grant something:
/// if a vendor changes their shape, users must not be locked out.
#[cfg(any(feature = "clerk", feature = "descope"))]
pub(crate) fn or_nothing<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: serde::de::DeserializeOwned + Default,
{
    let value: serde_json::Value = serde::Deserialize::deserialize(deserializer)?;
    Ok(T::deserialize(value).unwrap_or_default())
}
