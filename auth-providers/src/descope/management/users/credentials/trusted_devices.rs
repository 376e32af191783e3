//! Devices that users trust.

use auth_core::response;

/// The trusted devices of users.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct ListTrustedDevicesForUsersResponse {
    /// The devices.
    #[serde(default)]
    pub devices: Vec<TrustedDevice>,
}

/// A device that a user trusts.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct TrustedDevice {
    /// The device's id.
    #[serde(default)]
    pub id: String,
    /// The name.
    #[serde(default)]
    pub name: String,
    /// The kind of device.
    #[serde(default)]
    pub device_type: String,
    /// The user's id, `U…`.
    #[serde(default)]
    pub user_id: String,
    /// When the user last signed in with it, as Descope writes it.
    #[serde(default)]
    pub last_login_time: String,
    /// Until when it is trusted, as Descope writes it.
    #[serde(default)]
    pub expiration_time: String,
    /// Where the user last signed in with it.
    #[serde(default)]
    pub last_location: String,
    /// Whether it is the one that asks.
    #[serde(default)]
    pub is_current_device: bool,
}
