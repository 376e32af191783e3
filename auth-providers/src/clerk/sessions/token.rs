//! Tokens of sessions.

use auth_core::{Secret, response};

/// A token of a session.
#[response]
#[derive(PartialEq, Eq)]
pub struct SessionToken {
    /// The kind of object: `token`.
    #[serde(default)]
    pub object: String,
    /// The token itself, a JWT.
    pub jwt: Secret,
}
