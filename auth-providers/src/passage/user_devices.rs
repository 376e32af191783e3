//! Users' passkeys and security keys: <https://docs.passage.id/api-docs/management-api/user-devices>
//! (retired)

use auth_core::{Call, Provider, endpoint, open_enum, response};
use jiff::Timestamp;

use super::Passage;

/// Users' passkeys and security keys.
pub trait UserDevices: Provider {
    /// Lists all passkeys and security keys of a user.
    ///
    /// Vendor page (retired): [List User Devices](https://docs.passage.id/api-docs/management-api/user-devices)
    #[doc(alias = "listUserDevices")]
    #[endpoint(method = GET, path = "/users/<user_id>/devices", envelope = "devices")]
    fn list_user_devices(&self, user_id: &str) -> Call<Vec<WebAuthnDevice>>;

    /// Deletes a passkey or security key of a user, who can no longer sign in with it.
    ///
    /// Vendor page (retired): [Delete a device for a user](https://docs.passage.id/api-docs/management-api/user-devices)
    #[doc(alias = "deleteUserDevices")]
    #[endpoint(method = DELETE, path = "/users/<user_id>/devices/<device_id>")]
    fn delete_user_device(&self, user_id: &str, device_id: &str) -> Call<()>;
}

impl UserDevices for Passage {}

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
