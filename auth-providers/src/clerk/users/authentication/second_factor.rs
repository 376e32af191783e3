//! Second factors.

use auth_core::{open_enum, response};

/// Whether a code is right.
#[response]
#[derive(PartialEq, Eq)]
pub struct TotpVerification {
    /// Whether it is. A wrong code is an error with status 422 instead.
    #[serde(default)]
    pub verified: bool,
    /// What kind of code it was.
    #[serde(default)]
    pub code_type: TotpCodeType,
}

/// The user whose second factors were removed.
#[response]
#[derive(PartialEq, Eq)]
pub struct UserReference {
    /// The user's id, `user_…`.
    #[serde(default)]
    pub user_id: String,
}

open_enum! {
    /// A kind of code.
    pub enum TotpCodeType {
        /// A code of the authenticator app.
        Totp = "totp",
        /// A backup code, which is now used up.
        BackupCode = "backup_code",
    }
}
