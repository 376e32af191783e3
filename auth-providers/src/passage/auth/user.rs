//! A user, as everybody sees it who knows the e-mail address or the phone number.

use auth_core::response;
use serde_json::Value;

use crate::passage::user_devices::WebAuthnType;
use crate::passage::users::UserStatus;

/// A user. Strings that are not set are empty.
#[response]
#[derive(PartialEq)]
pub struct User {
    /// The user's id.
    pub id: String,
    /// The e-mail address.
    #[serde(default)]
    pub email: String,
    /// Whether the e-mail address was verified.
    #[serde(default)]
    pub email_verified: bool,
    /// The phone number.
    #[serde(default)]
    pub phone: String,
    /// Whether the phone number was verified.
    #[serde(default)]
    pub phone_verified: bool,
    /// Whether the user may sign in.
    #[serde(default)]
    pub status: UserStatus,
    /// The application's own data.
    pub user_metadata: Option<Value>,
    /// Whether the user has a passkey or security key.
    #[serde(default)]
    pub webauthn: bool,
    /// The kinds of the user's passkeys and security keys.
    #[serde(default)]
    pub webauthn_types: Vec<WebAuthnType>,
}
