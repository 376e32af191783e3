//! Organizations.

use auth_core::{Patch, request, response};

use crate::clerk::organization_domains::EnrollmentMode;

/// The changes to the settings of organizations.
///
/// Clerk takes `null` for most fields. Only those that can be without a value are `Patch`es.
#[request]
#[derive(PartialEq, Eq)]
pub struct UpdateInstanceOrganizationSettings {
    /// Whether there are organizations.
    pub enabled: Option<bool>,
    /// The largest number of members of a new organization; 0 for no limit.
    pub max_allowed_memberships: Option<u64>,
    /// Whether the administrators of a new organization may delete it in a frontend.
    pub admin_delete_enabled: Option<bool>,
    /// Whether organizations can have domains.
    pub domains_enabled: Option<bool>,
    /// Whether organizations have no slugs.
    pub slug_disabled: Option<bool>,
    /// How users whose e-mail address is at a domain may become members. They replace the old ones.
    pub domains_enrollment_modes: Option<Vec<EnrollmentMode>>,
    /// The id of the role that the creator of an organization gets.
    pub creator_role_id: Patch<String>,
    /// The id of the role that users get who become members because of a domain.
    pub domains_default_role_id: Patch<String>,
}

/// The settings of organizations.
#[response]
#[derive(PartialEq, Eq)]
pub struct OrganizationSettings {
    /// The kind of object: `organization_settings`.
    #[serde(default)]
    pub object: String,
    /// Whether there are organizations.
    pub enabled: Option<bool>,
    /// The largest number of members of a new organization; 0 for no limit.
    pub max_allowed_memberships: Option<u64>,
    /// The largest number of roles.
    pub max_allowed_roles: Option<u64>,
    /// The largest number of role sets.
    pub max_role_sets_allowed: Option<u64>,
    /// The largest number of domains of an organization.
    pub max_allowed_domains: Option<u64>,
    /// The largest number of permissions. The vendor deprecated it: there is no such limit any more.
    pub max_allowed_permissions: Option<u64>,
    /// The key of the role that the creator of an organization gets.
    #[serde(default)]
    pub creator_role: String,
    /// Whether the administrators of a new organization may delete it in a frontend.
    pub admin_delete_enabled: Option<bool>,
    /// Whether organizations can have domains.
    pub domains_enabled: Option<bool>,
    /// Whether organizations have no slugs.
    pub slug_disabled: Option<bool>,
    /// How users whose e-mail address is at a domain may become members.
    #[serde(default)]
    pub domains_enrollment_modes: Vec<EnrollmentMode>,
    /// The key of the role that users get who become members because of a domain.
    #[serde(default)]
    pub domains_default_role: String,
    /// The key of the role set that new organizations get.
    pub initial_role_set_key: Option<String>,
}
