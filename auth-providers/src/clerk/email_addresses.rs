//! E-mail addresses: <https://clerk.com/docs/reference/backend-api/tag/email-addresses>

use auth_core::{Provider, response};
use jiff::Timestamp;

use super::Clerk;
use super::identification_link::IdentificationLink;
use super::verification::Verification;
use super::wire;

/// .
pub trait EmailAddresses: Provider {}

impl EmailAddresses for Clerk {}

/// An e-mail address of a user.
#[response]
#[derive(PartialEq)]
pub struct EmailAddress {
    /// The id, `idn_…`.
    pub id: Option<String>,
    /// The kind of object: `email_address`.
    #[serde(default)]
    pub object: String,
    /// The address itself.
    pub email_address: String,
    /// Whether the address is reserved for this user although it is not verified.
    #[serde(default)]
    pub reserved: bool,
    /// The verification of the address.
    pub verification: Option<Verification>,
    /// The accounts that the address came from.
    #[serde(default)]
    pub linked_to: Vec<IdentificationLink>,
    /// Whether the address belongs to a domain of an active enterprise connection.
    pub matches_sso_connection: Option<bool>,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
}
