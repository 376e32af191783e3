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
    /// `email_address`.
    #[serde(default, deserialize_with = "null::or_default")]
    pub object: String,
    /// The address itself.
    pub email_address: String,
    /// Whether it is kept for this user though it is not verified.
    #[serde(default, deserialize_with = "null::or_default")]
    pub reserved: bool,
    /// How it was verified.
    pub verification: Option<Verification>,
    /// The accounts that it came from.
    #[serde(default, deserialize_with = "null::or_default")]
    pub linked_to: Vec<IdentificationLink>,
    /// Whether its domain is one of an active enterprise connection.
    pub matches_sso_connection: Option<bool>,
    /// When it was created.
    #[serde(default, with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(default, with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    pub updated_at: Option<Timestamp>,
}

/// An account that an address or number came from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct IdentificationLink {
    /// The kind of account, such as `oauth_google`.
    #[serde(default, rename = "type", deserialize_with = "null::or_default")]
    pub kind: String,
    /// The account's id, `idn_…`.
    pub id: String,
}
