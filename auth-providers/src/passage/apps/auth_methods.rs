//! How an app's users sign in.

use auth_core::{open_enum, response};
use serde_json::Value;

/// How an app's users sign in. A way that is missing is off.
#[response]
#[derive(Default, PartialEq)]
pub struct AuthMethods {
    /// By passkeys. The vendor documents no fields.
    pub passkeys: Option<Value>,
    /// By one-time passcodes.
    pub otp: Option<OtpAuthMethod>,
    /// By magic links.
    pub magic_link: Option<MagicLinkAuthMethod>,
}

/// The sign-in by one-time passcodes.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct OtpAuthMethod {
    /// How long a passcode is valid, in seconds.
    pub ttl: Option<i64>,
    /// The unit in which people are shown that.
    #[serde(default)]
    pub ttl_display_unit: TtlDisplayUnit,
}

/// The sign-in by magic links.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct MagicLinkAuthMethod {
    /// How long a link is valid, in seconds.
    pub ttl: Option<i64>,
    /// The unit in which people are shown that.
    #[serde(default)]
    pub ttl_display_unit: TtlDisplayUnit,
}

open_enum! {
    /// The unit in which a lifetime is shown.
    pub enum TtlDisplayUnit {
        /// Seconds.
        Seconds = "s",
        /// Minutes.
        Minutes = "m",
        /// Hours.
        Hours = "h",
        /// Days.
        Days = "d",
    }
}
