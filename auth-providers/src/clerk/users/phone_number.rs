//! Phone numbers.

use auth_core::Secret;
use jiff::Timestamp;
use serde::Deserialize;

use super::{IdentificationLink, Verification};

/// A phone number of a user.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct PhoneNumber {
    /// The id, `idn_…`.
    #[serde(default)]
    pub id: Option<String>,
    /// `phone_number`.
    pub object: String,
    /// The number itself, with `+` and the country's code.
    pub phone_number: String,
    /// Whether it is used for the second factor.
    #[serde(default)]
    pub reserved_for_second_factor: bool,
    /// Whether it is the second factor that is offered first.
    #[serde(default)]
    pub default_second_factor: bool,
    /// Whether it is kept for this user though it is not verified.
    pub reserved: bool,
    /// How it was verified.
    #[serde(default)]
    pub verification: Option<Verification>,
    /// The accounts that it came from.
    pub linked_to: Vec<IdentificationLink>,
    /// Codes that stand in for one that is sent to the number; each lets the user in.
    #[serde(default)]
    pub backup_codes: Option<Vec<Secret>>,
    /// When it was created.
    #[serde(with = "jiff::fmt::serde::timestamp::millisecond::required")]
    pub created_at: Timestamp,
    /// When it last changed.
    #[serde(with = "jiff::fmt::serde::timestamp::millisecond::required")]
    pub updated_at: Timestamp,
}
