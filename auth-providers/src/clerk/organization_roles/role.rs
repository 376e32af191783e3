//! A role in organizations.

use auth_core::{Patch, request, response};
use jiff::Timestamp;

use crate::clerk::organization_permissions::Permission;
use crate::clerk::wire;

/// Which roles to list, and how.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListOrganizationRoles {
    /// Only those with this id, or with this text in their name or key.
    pub query: Option<String>,
    /// The order: `created_at`, `name` or `key`, with `-` before it for descending. Default:
    /// `-created_at`.
    pub order_by: Option<String>,
    /// The number of items on a page, 1 to 500. Default: 10.
    pub limit: Option<u64>,
    /// The number of items to skip. Default: 0.
    pub offset: Option<u64>,
}

/// A new role.
#[request]
#[derive(PartialEq, Eq)]
pub struct CreateOrganizationRole {
    /// The display name.
    pub name: String,
    /// The key: `org:`, then lowercase letters, digits and `_`. No other role of the instance may
    /// have it.
    pub key: String,
    /// What the role is for.
    pub description: Option<String>,
    /// The ids of its permissions.
    pub permissions: Vec<String>,
    /// Whether it becomes a part of the role set that new organizations get.
    pub include_in_initial_role_set: Option<bool>,
}

/// The changes to a role.
///
/// Clerk takes `null` for each field. Only what a role can be without is a `Patch`.
#[request]
#[derive(PartialEq, Eq)]
pub struct UpdateOrganizationRole {
    /// The display name.
    pub name: Option<String>,
    /// The key: `org:`, then lowercase letters, digits and `_`. No other role of the instance may
    /// have it.
    pub key: Option<String>,
    /// What the role is for.
    pub description: Patch<String>,
    /// The ids of its permissions. They replace the old ones.
    pub permissions: Option<Vec<String>>,
}

/// A role in organizations.
#[response]
#[derive(PartialEq, Eq)]
pub struct Role {
    /// The kind of object: `role`.
    #[serde(default)]
    pub object: String,
    /// The role's id.
    pub id: String,
    /// The display name.
    #[serde(default)]
    pub name: String,
    /// The key, such as `org:admin`.
    #[serde(default)]
    pub key: String,
    /// What the role is for.
    pub description: Option<String>,
    /// Whether those who create an organization may get this role.
    #[serde(default)]
    pub is_creator_eligible: bool,
    /// What its members may do.
    #[serde(default)]
    pub permissions: Vec<Permission>,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
}
