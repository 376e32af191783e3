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
    /// `phone_number`.
    #[serde(default, deserialize_with = "null::or_default")]
    pub object: String,
    /// The number itself, with `+` and the country's code.
    pub phone_number: String,
    /// Whether it is used for the second factor.
    #[serde(default, deserialize_with = "null::or_default")]
    pub reserved_for_second_factor: bool,
    /// Whether it is the second factor that is offered first.
    #[serde(default, deserialize_with = "null::or_default")]
    pub default_second_factor: bool,
    /// Whether it is kept for this user though it is not verified.
    #[serde(default, deserialize_with = "null::or_default")]
    pub reserved: bool,
    /// How it was verified.
    pub verification: Option<Verification>,
    /// The accounts that it came from.
    #[serde(default, deserialize_with = "null::or_default")]
    pub linked_to: Vec<IdentificationLink>,
    /// Codes that stand in for one that is sent to the number; each lets the user in.
    pub backup_codes: Option<Vec<Secret>>,
    /// When it was created.
    #[serde(default, with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(default, with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    pub updated_at: Option<Timestamp>,
}
