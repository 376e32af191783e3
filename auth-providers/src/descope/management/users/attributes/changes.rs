//! Changes to single values of users.

use auth_core::{open_enum, request};

/// A user's new e-mail address.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct UpdateUserEmail {
    /// One of the user's login ids.
    pub login_id: String,
    /// The e-mail address. Empty: none.
    pub email: String,
    /// Whether it counts as verified. Default: no.
    pub verified: Option<bool>,
    /// Whether to fail if another user has it. Default: no.
    pub fail_on_conflict: Option<bool>,
}

/// A user's new phone number.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct UpdateUserPhone {
    /// One of the user's login ids.
    pub login_id: String,
    /// The phone number, with `+` and the country code. Empty: none.
    pub phone: String,
    /// Whether it counts as verified. Default: no.
    pub verified: Option<bool>,
    /// Whether to fail if another user has it. Default: no.
    pub fail_on_conflict: Option<bool>,
}

/// A user's new names.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct UpdateUserDisplayName {
    /// One of the user's login ids.
    pub login_id: String,
    /// The display name.
    pub name: Option<String>,
    /// The given name.
    pub given_name: Option<String>,
    /// The middle name.
    pub middle_name: Option<String>,
    /// The family name.
    pub family_name: Option<String>,
}

/// Roles of a user.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct UpdateUserRoles {
    /// One of the user's login ids.
    pub login_id: String,
    /// The names of the roles.
    #[request(required)]
    pub role_names: Vec<String>,
    /// The tenant in which the user has the roles. The user has to be in it. Default: the project.
    pub tenant_id: Option<String>,
}

open_enum! {
    /// Whether a user can sign in.
    pub enum UserStatus {
        /// The user can.
        Enabled = "enabled",
        /// The user cannot.
        Disabled = "disabled",
        /// The user was invited, and has not signed in yet.
        Invited = "invited",
    }
}
