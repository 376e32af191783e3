//! Clerk Protect.

use auth_core::response;

/// The settings of Clerk Protect, which looks for abuse.
#[response]
#[derive(PartialEq, Eq)]
pub struct InstanceProtect {
    /// The kind of object: `instance_protect`.
    #[serde(default)]
    pub object: String,
    /// Whether the rules of the instance are applied.
    pub rules_enabled: Option<bool>,
    /// Whether Specter, which judges the devices of users, is turned on.
    pub specter_enabled: Option<bool>,
    /// Whether the instance has declined the checks of what Protect requires.
    pub checks_bypassed: Option<bool>,
}
