//! A user who signs up.

use auth_core::request;

/// What is known of a user who signs up.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SignUpUser {
    /// What the user signs in with. Default: the login id of the sign-up.
    pub login_id: Option<String>,
    /// The display name.
    pub name: Option<String>,
    /// The phone number, with `+` and the country code.
    pub phone: Option<String>,
    /// The e-mail address.
    pub email: Option<String>,
    /// The given name.
    pub given_name: Option<String>,
    /// The middle name.
    pub middle_name: Option<String>,
    /// The family name.
    pub family_name: Option<String>,
    /// The e-mail address for recovery.
    pub recovery_email: Option<String>,
    /// The phone number for recovery, with `+` and the country code.
    pub recovery_phone: Option<String>,
}
