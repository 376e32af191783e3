//! Who may sign up.

use auth_core::{request, response};

/// The changes to the settings of who may sign up.
#[request]
#[derive(PartialEq, Eq)]
pub struct UpdateInstanceRestrictions {
    /// Whether only identifiers on the allow-list can sign up.
    pub allowlist: Option<bool>,
    /// Whether identifiers on the block-list cannot sign up.
    pub blocklist: Option<bool>,
    /// Whether the two lists do not count for sign-ins.
    pub allowlist_blocklist_disabled_on_sign_in: Option<bool>,
    /// Whether e-mail addresses with a subaddress are refused, such as `ada+1@example.com`.
    pub block_email_subaddresses: Option<bool>,
    /// Whether e-mail addresses at providers of disposable ones are refused.
    pub block_disposable_email_domains: Option<bool>,
}

/// The settings of who may sign up.
#[response]
#[derive(PartialEq, Eq)]
pub struct InstanceRestrictions {
    /// The kind of object: `instance_restrictions`.
    #[serde(default)]
    pub object: String,
    /// Whether only identifiers on the allow-list can sign up.
    pub allowlist: Option<bool>,
    /// Whether identifiers on the block-list cannot sign up.
    pub blocklist: Option<bool>,
    /// Whether the two lists do not count for sign-ins.
    pub allowlist_blocklist_disabled_on_sign_in: Option<bool>,
    /// Whether e-mail addresses with a subaddress are refused, such as `ada+1@example.com`.
    pub block_email_subaddresses: Option<bool>,
    /// Whether e-mail addresses at providers of disposable ones are refused.
    pub block_disposable_email_domains: Option<bool>,
}
