//! Trusted devices.

use auth_core::{open_enum, response};
use jiff::Timestamp;

use crate::clerk::wire;

/// A device that a user signs in with.
#[response]
#[derive(PartialEq, Eq)]
pub struct TrustedDevice {
    /// The kind of object: `trusted_device`.
    #[serde(default)]
    pub object: String,
    /// The device's id.
    pub id: String,
    /// What it runs.
    #[serde(default)]
    pub platform: TrustedDevicePlatform,
    /// The identifier of the app on the device.
    #[serde(default)]
    pub app_identifier: String,
    /// The display name.
    pub name: Option<String>,
    /// The algorithm that the device signs with: `ES256`.
    #[serde(default)]
    pub algorithm: String,
    /// Whether it is trusted.
    #[serde(default)]
    pub status: TrustedDeviceStatus,
    /// When it was enrolled.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
    /// When it was last used; `None` if it never was.
    #[serde(with = "wire::millis")]
    pub last_used_at: Option<Timestamp>,
    /// When it was revoked; `None` if it is trusted.
    #[serde(with = "wire::millis")]
    pub revoked_at: Option<Timestamp>,
}

open_enum! {
    /// What a trusted device runs.
    pub enum TrustedDevicePlatform {
        /// iOS.
        Ios = "ios",
        /// Android.
        Android = "android",
    }
}

open_enum! {
    /// Whether a device is trusted.
    pub enum TrustedDeviceStatus {
        /// It is.
        Active = "active",
        /// Not any more.
        Revoked = "revoked",
    }
}
