//! The user who is signed in, with passkeys and security keys.

use auth_core::response;
use serde_json::Value;

use crate::passage::user_devices::{WebAuthnIcons, WebAuthnType};
use crate::passage::users::{UserSocialConnections, UserStatus};

/// The user who is signed in. Strings that are not set are empty.
///
/// Times are texts: of this API the vendor documents no form of them.
#[response]
#[derive(PartialEq)]
pub struct CurrentUser {
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
    /// The number of sign-ins.
    pub login_count: Option<u64>,
    /// When the user last signed in.
    #[serde(default)]
    pub last_login_at: String,
    /// When the user was created.
    #[serde(default)]
    pub created_at: String,
    /// When the user last changed.
    #[serde(default)]
    pub updated_at: String,
    /// The application's own data.
    pub user_metadata: Option<Value>,
    /// The user's accounts at other providers.
    #[serde(default)]
    pub social_connections: UserSocialConnections,
    /// Whether the user has a passkey or security key.
    #[serde(default)]
    pub webauthn: bool,
    /// The user's passkeys and security keys.
    #[serde(default)]
    pub webauthn_devices: Vec<Credential>,
    /// The kinds of those passkeys and security keys.
    #[serde(default)]
    pub webauthn_types: Vec<WebAuthnType>,
}

/// A passkey or security key of the user who is signed in.
#[response]
#[derive(PartialEq, Eq)]
pub struct Credential {
    /// The id of the passkey or security key.
    pub id: String,
    /// The id of the user.
    #[serde(default)]
    pub user_id: String,
    /// The credential's id.
    #[serde(default)]
    pub cred_id: String,
    /// The display name.
    #[serde(default)]
    pub friendly_name: String,
    /// The kind of device.
    #[serde(default, rename = "type")]
    pub kind: WebAuthnType,
    /// The manufacturer's icons.
    #[serde(default)]
    pub icons: WebAuthnIcons,
    /// The number of times it was used.
    pub usage_count: Option<u64>,
    /// When it was added.
    #[serde(default)]
    pub created_at: String,
    /// When it last changed.
    #[serde(default)]
    pub updated_at: String,
    /// When it was last used.
    #[serde(default)]
    pub last_login_at: String,
}
