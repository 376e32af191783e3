//! What the fields of `#[response]` are read and written with.

use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serializer};

/// What is said of a secret that would be written though nobody asked for it.
const SECRET: &str = "a field of a response is a secret, which is not written: \
    `#[serde(serialize_with = \"auth_core::expose\")]` on the field writes it, \
    `#[serde(skip_serializing)]` leaves it out";

/// A value that `null` is the default of.
#[derive(Debug, Default)]
pub struct Nullable<T>(pub T);

impl<'de, T: Default + Deserialize<'de>> Deserialize<'de> for Nullable<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Option::deserialize(deserializer).map(|value| Self(value.unwrap_or_default()))
    }
}

/// Writes no secret.
///
/// # Errors
///
/// - Always.
pub fn refuse_secret<T: ?Sized, S: Serializer>(_: &T, _: S) -> Result<S::Ok, S::Error> {
    Err(S::Error::custom(SECRET))
}
