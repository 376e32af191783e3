//! Passkeys.

use jiff::Timestamp;
use serde::Deserialize;

use super::Verification;

/// A passkey of a user.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Passkey {
    /// The id, `idn_…`.
    #[serde(default)]
    pub id: Option<String>,
    /// `passkey`.
    pub object: String,
    /// The name, for people.
    pub name: String,
    /// When it was last used; none for one that never was.
    #[serde(default, with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    pub last_used_at: Option<Timestamp>,
    /// How it was verified.
    #[serde(default)]
    pub verification: Option<Verification>,
}
