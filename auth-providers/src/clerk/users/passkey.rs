//! Passkeys.

use auth_core::response;
use jiff::Timestamp;

use crate::clerk::verification::Verification;
use crate::clerk::wire;

/// A passkey of a user.
#[response]
#[derive(PartialEq)]
pub struct Passkey {
    /// The id, `idn_…`.
    pub id: Option<String>,
    /// The kind of object: `passkey`.
    #[serde(default)]
    pub object: String,
    /// The display name.
    #[serde(default)]
    pub name: String,
    /// When it was last used; `None` if it never was.
    #[serde(with = "wire::millis")]
    pub last_used_at: Option<Timestamp>,
    /// The verification of the passkey.
    pub verification: Option<Verification>,
}
