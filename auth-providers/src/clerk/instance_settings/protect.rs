//! Clerk Protect.

use auth_core::{request, response};

/// The changes to the settings of Clerk Protect.
#[request]
#[derive(PartialEq, Eq)]
pub struct UpdateInstanceProtect {
    /// Whether the rules of the instance are applied.
    pub rules_enabled: Option<bool>,
    /// Whether Specter, a part of Protect, is turned on.
    pub specter_enabled: Option<bool>,
}

/// The settings of Clerk Protect, which looks for abuse.
#[response]
#[derive(PartialEq, Eq)]
pub struct InstanceProtect {
    /// The kind of object: `instance_protect`.
    #[serde(default)]
    pub object: String,
    /// Whether the rules of the instance are applied.
    pub rules_enabled: Option<bool>,
    /// Whether Specter, a part of Protect, is turned on.
    pub specter_enabled: Option<bool>,
    /// Whether the instance has declined the checks of what Protect requires.
    pub checks_bypassed: Option<bool>,
}
