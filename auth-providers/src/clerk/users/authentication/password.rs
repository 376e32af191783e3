//! Passwords.

use auth_core::{request, response};

/// How to remove a password.
#[request]
#[derive(PartialEq, Eq)]
pub struct RemoveUserPassword {
    /// Whether all sessions of the user end. Default: no.
    pub sign_out_of_other_sessions: Option<bool>,
}

/// How to mark a password as compromised.
#[request]
#[derive(PartialEq, Eq)]
pub struct SetUserPasswordCompromised {
    /// Whether all sessions of the user end.
    pub revoke_all_sessions: Option<bool>,
}

/// Whether a password is right.
#[response]
#[derive(PartialEq, Eq)]
pub struct PasswordVerification {
    /// Whether it is. A wrong password is an error with status 422 instead.
    #[serde(default)]
    pub verified: bool,
}
