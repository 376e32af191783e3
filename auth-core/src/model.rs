//! What serde calls for the fields of `#[response]`.

use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serializer};

/// What is said of a secret that would be written though nobody asked for it.
const SECRET: &str = "a field of a response is a secret, which is not written: \
    `#[serde(serialize_with = \"auth_core::expose\")]` on the field writes it, \
    `#[serde(skip_serializing)]` leaves it out";

/// Reads `null` as the type's default.
///
/// # Errors
///
/// - The value is neither `null` nor of the type.
pub fn null_or_default<'de, D, T>(from: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Default + Deserialize<'de>,
{
    Option::deserialize(from).map(Option::unwrap_or_default)
}

/// Writes no secret.
///
/// # Errors
///
/// - Always.
pub fn refuse_secret<T: ?Sized, S: Serializer>(_: &T, _: S) -> Result<S::Ok, S::Error> {
    Err(S::Error::custom(SECRET))
}
