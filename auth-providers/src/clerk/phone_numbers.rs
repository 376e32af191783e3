//! Phone numbers: <https://clerk.com/docs/reference/backend-api/tag/phone-numbers>

use auth_core::{Provider, Secret, response};
use jiff::Timestamp;

use super::Clerk;
use super::identification_link::IdentificationLink;
use super::verification::Verification;
use super::wire;

/// .
pub trait PhoneNumbers: Provider {}

impl PhoneNumbers for Clerk {}

/// A phone number of a user.
#[response]
#[derive(PartialEq)]
pub struct PhoneNumber {
    /// The id, `idn_…`.
    pub id: Option<String>,
    /// The kind of object: `phone_number`.
    #[serde(default)]
    pub object: String,
    /// The number itself, with `+` and the country code.
    pub phone_number: String,
    /// Whether the number is used as a second factor.
    #[serde(default)]
    pub reserved_for_second_factor: bool,
    /// Whether the number is the default second factor.
    #[serde(default)]
    pub default_second_factor: bool,
    /// Whether the number is reserved for this user although it is not verified.
    #[serde(default)]
    pub reserved: bool,
    /// The verification of the number.
    pub verification: Option<Verification>,
    /// The accounts that the number came from.
    #[serde(default)]
    pub linked_to: Vec<IdentificationLink>,
    /// Backup codes, which the user can enter instead of a code sent to the number. They are left
    /// out where a user is serialized.
    #[serde(skip_serializing)]
    pub backup_codes: Option<Vec<Secret>>,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
}
