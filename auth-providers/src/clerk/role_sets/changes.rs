//! New role sets, and changes to one.

use std::collections::BTreeMap;

use auth_core::{Patch, request};

use super::RoleSetType;

/// A new role set.
#[request]
#[derive(PartialEq, Eq)]
pub struct CreateRoleSet {
    /// The display name.
    pub name: String,
    /// The key of the role that new members get. It is one of the [`roles`](Self::roles).
    pub default_role_key: String,
    /// The key of the role that the creator of an organization gets. It is one of the
    /// [`roles`](Self::roles).
    pub creator_role_key: String,
    /// The keys of the roles, 1 to 10.
    #[request(required)]
    pub roles: Vec<String>,
    /// The key: `role_set:`, then lowercase letters, digits and `_`. No other role set of the
    /// instance may have it. Default: Clerk makes one of the name.
    pub key: Option<String>,
    /// What the role set is for.
    pub description: Option<String>,
    /// Whether new organizations get it.
    #[serde(rename = "type")]
    pub kind: Option<RoleSetType>,
}

/// The changes to a role set.
///
/// Clerk takes `null` for each field. Only what a role set can be without is a `Patch`.
#[request]
#[derive(PartialEq, Eq)]
pub struct UpdateRoleSet {
    /// The display name.
    pub name: Option<String>,
    /// The key: `role_set:`, then lowercase letters, digits and `_`.
    pub key: Option<String>,
    /// What the role set is for.
    pub description: Patch<String>,
    /// Only [`Initial`](RoleSetType::Initial), which makes it the role set that new organizations
    /// get, in place of another one.
    #[serde(rename = "type")]
    pub kind: Option<RoleSetType>,
    /// The key of the role that new members get. The role set must have it.
    pub default_role_key: Patch<String>,
    /// The key of the role that the creator of an organization gets. The role set must have it.
    pub creator_role_key: Patch<String>,
}

/// What replaces a role set.
#[request]
#[derive(PartialEq, Eq)]
pub struct ReplaceRoleSet {
    /// The key of the role set that the organizations get.
    pub dest_role_set_key: String,
    /// The keys of the old roles, and that of the new role which the members of each get. A role
    /// that has members and is not in the new role set needs an entry.
    pub reassignment_mappings: BTreeMap<String, String>,
}

/// The roles to add to a role set.
#[request]
#[derive(PartialEq, Eq)]
pub struct AddRolesToRoleSet {
    /// The keys of the roles, 1 to 10.
    #[request(required)]
    pub role_keys: Vec<String>,
    /// The key of an added role that new members get from now on.
    pub default_role_key: Option<String>,
    /// The key of an added role that the creators of organizations get from now on.
    pub creator_role_key: Option<String>,
}
