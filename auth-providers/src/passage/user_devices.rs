//! Users' passkeys and security keys: <https://docs.passage.id/api-docs/management-api/user-devices>

use auth_core::{open_enum, response};
use jiff::Timestamp;

/// A passkey or security key.
#[response]
#[derive(PartialEq, Eq)]
pub struct WebAuthnDevice {
    /// The device's id.
    pub id: String,
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
    /// The number of times the device was used.
    pub usage_count: Option<u64>,
    /// When the device was added.
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    pub updated_at: Option<Timestamp>,
    /// When the device was last used.
    pub last_login_at: Option<Timestamp>,
}

/// The URLs of a device's icons.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct WebAuthnIcons {
    /// For light backgrounds.
    pub light: Option<String>,
    /// For dark backgrounds.
    pub dark: Option<String>,
}

open_enum! {
    /// A kind of passkey or security key.
    pub enum WebAuthnType {
        /// A passkey, which is synchronized between devices.
        Passkey = "passkey",
        /// A separate security key.
        SecurityKey = "security_key",
        /// A key that stays on its device.
        Platform = "platform",
    }
}
