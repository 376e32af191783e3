//! New organizations, and changes to one.

use auth_core::{Patch, request};
use jiff::Timestamp;
use serde_json::{Map, Value};

/// A new organization.
#[request]
#[derive(PartialEq, Eq)]
pub struct CreateOrganization {
    /// The display name: 256 characters at most, without URLs and HTML.
    pub name: String,
    /// The id of the user who becomes its administrator.
    pub created_by: Option<String>,
    /// The application's own data, which only its backend can read.
    pub private_metadata: Map<String, Value>,
    /// The application's own data, which everybody can read.
    pub public_metadata: Map<String, Value>,
    /// The name in URLs: lowercase letters, digits and `-`. No other organization of the instance
    /// may have it. Slugs must be turned on for the instance.
    pub slug: Option<String>,
    /// The largest number of members; 0 for no limit.
    pub max_allowed_memberships: Option<u64>,
    /// When it was created, if that was somewhere else and earlier. Default: now.
    pub created_at: Option<Timestamp>,
    /// The key of its role set, such as `role_set:default`.
    pub role_set_key: Option<String>,
}

/// The changes to an organization.
///
/// Clerk takes `null` for each field. Only what an organization can be without is a `Patch`.
#[request]
#[derive(PartialEq, Eq)]
pub struct UpdateOrganization {
    /// The display name: 256 characters at most, without URLs and HTML.
    pub name: Option<String>,
    /// The name in URLs. No other organization of the instance may have it.
    pub slug: Option<String>,
    /// The largest number of members; 0 for no limit.
    pub max_allowed_memberships: Option<u64>,
    /// Whether its administrators may delete the organization.
    pub admin_delete_enabled: Option<bool>,
    /// When it was created.
    pub created_at: Option<Timestamp>,
    /// The key of its role set, such as `role_set:default`.
    pub role_set_key: Patch<String>,
}
