//! Passkeys.

use jiff::Timestamp;
use serde::Deserialize;

use super::Verification;
use crate::null;

/// A passkey of a user.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Passkey {
    /// The id, `idn_…`.
    #[serde(default)]
    pub id: Option<String>,
    /// `passkey`.
    #[serde(default, deserialize_with = "null::or_default")]
    pub object: String,
    /// The name, for people.
    #[serde(default, deserialize_with = "null::or_default")]
    pub name: String,
    /// When it was last used; none for one that never was.
    #[serde(default, with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    pub last_used_at: Option<Timestamp>,
    /// How it was verified.
    pub verification: Option<Verification>,
}
