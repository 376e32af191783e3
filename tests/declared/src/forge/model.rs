//! What more than one module needs.

use auth_core::response;

/// A user.
#[response]
pub struct User {
    /// The username.
    pub username: Option<String>,
    /// The UUID.
    pub uuid: Option<String>,
}
