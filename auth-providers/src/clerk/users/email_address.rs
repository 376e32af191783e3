//! E-mail addresses.

use jiff::Timestamp;
use serde::Deserialize;

use super::Verification;
use crate::null;

/// An e-mail address of a user.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct EmailAddress {
    /// The id, `idn_…`.
    pub id: Option<String>,
    /// The kind of object: `email_address`.
    #[serde(default, deserialize_with = "null::or_default")]
    pub object: String,
    /// The address itself.
    pub email_address: String,
    /// Whether the address is reserved for this user although it is not verified.
    #[serde(default, deserialize_with = "null::or_default")]
    pub reserved: bool,
    /// The verification of the address.
    pub verification: Option<Verification>,
    /// The accounts that the address came from.
    #[serde(default, deserialize_with = "null::or_default")]
    pub linked_to: Vec<IdentificationLink>,
    /// Whether the address belongs to a domain of an active enterprise connection.
    pub matches_sso_connection: Option<bool>,
    /// When it was created.
    #[serde(default, with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(default, with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    pub updated_at: Option<Timestamp>,
}

/// An account that an e-mail address or phone number came from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct IdentificationLink {
    /// The kind of account, such as `oauth_google`.
    #[serde(default, rename = "type", deserialize_with = "null::or_default")]
    pub kind: String,
    /// The account's id, `idn_…`.
    pub id: String,
}
