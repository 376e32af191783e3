//! Phone numbers.

use auth_core::Secret;
use jiff::Timestamp;
use serde::Deserialize;

use super::{IdentificationLink, Verification};
use crate::null;

/// A phone number of a user.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct PhoneNumber {
    /// The id, `idn_…`.
    pub id: Option<String>,
    /// The kind of object: `phone_number`.
    #[serde(default, deserialize_with = "null::or_default")]
    pub object: String,
    /// The number itself, with `+` and the country code.
    pub phone_number: String,
    /// Whether the number is used as a second factor.
    #[serde(default, deserialize_with = "null::or_default")]
    pub reserved_for_second_factor: bool,
    /// Whether the number is the default second factor.
    #[serde(default, deserialize_with = "null::or_default")]
    pub default_second_factor: bool,
    /// Whether the number is reserved for this user although it is not verified.
    #[serde(default, deserialize_with = "null::or_default")]
    pub reserved: bool,
    /// The verification of the number.
    pub verification: Option<Verification>,
    /// The accounts that the number came from.
    #[serde(default, deserialize_with = "null::or_default")]
    pub linked_to: Vec<IdentificationLink>,
    /// Backup codes, which the user can enter instead of a code sent to the number.
    pub backup_codes: Option<Vec<Secret>>,
    /// When it was created.
    #[serde(default, with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(default, with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    pub updated_at: Option<Timestamp>,
}
