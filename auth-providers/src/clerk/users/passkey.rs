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
    /// The kind of object: `passkey`.
    #[serde(default, deserialize_with = "null::or_default")]
    pub object: String,
    /// The display name.
    #[serde(default, deserialize_with = "null::or_default")]
    pub name: String,
    /// When it was last used; `None` if it never was.
    #[serde(default, with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    pub last_used_at: Option<Timestamp>,
    /// The verification of the passkey.
    pub verification: Option<Verification>,
}
