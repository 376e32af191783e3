//! E-mail addresses.

use jiff::Timestamp;
use serde::Deserialize;

use super::Verification;

/// An e-mail address of a user.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct EmailAddress {
    /// The id, `idn_…`.
    #[serde(default)]
    pub id: Option<String>,
    /// `email_address`.
    pub object: String,
    /// The address itself.
    pub email_address: String,
    /// Whether it is kept for this user though it is not verified.
    pub reserved: bool,
    /// How it was verified.
    #[serde(default)]
    pub verification: Option<Verification>,
    /// The accounts that it came from.
    pub linked_to: Vec<IdentificationLink>,
    /// Whether its domain is one of an active enterprise connection.
    #[serde(default)]
    pub matches_sso_connection: Option<bool>,
    /// When it was created.
    #[serde(with = "jiff::fmt::serde::timestamp::millisecond::required")]
    pub created_at: Timestamp,
    /// When it last changed.
    #[serde(with = "jiff::fmt::serde::timestamp::millisecond::required")]
    pub updated_at: Timestamp,
}

/// An account that an address or number came from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct IdentificationLink {
    /// The kind of account, such as `oauth_google`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The account's id, `idn_…`.
    pub id: String,
}
