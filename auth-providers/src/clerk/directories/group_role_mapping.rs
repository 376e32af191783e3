//! The roles that the groups of a directory give.

use auth_core::{request, response};
use jiff::Timestamp;

use crate::clerk::organization_roles::Role;
use crate::clerk::wire;

/// A role that a group of a new directory gives.
#[request]
#[derive(PartialEq, Eq)]
pub struct NewGroupRole {
    /// The group's id at the identity provider.
    pub directory_group_id: String,
    /// The id of the role in the organization.
    pub role_id: String,
    /// The display name of the group, 255 characters at most.
    pub directory_group_display_name: Option<String>,
    /// The precedence, at least 1. Of a user's groups, the one with the lowest counts. Default: by
    /// the order of the list.
    pub precedence: Option<u32>,
}

/// A role that a group of a directory shall give.
#[request]
#[derive(PartialEq, Eq)]
pub struct CreateGroupRoleMapping {
    /// The group's id at the identity provider.
    pub directory_group_id: String,
    /// The id of the role in the organization.
    pub role_id: String,
    /// The precedence, at least 1. Of a user's groups, the one with the lowest counts. Default: after
    /// all others.
    pub precedence: Option<u32>,
}

/// A role that a group of a directory shall give, in a list of all.
#[request]
#[derive(PartialEq, Eq)]
pub struct GroupRole {
    /// The group's id at the identity provider.
    pub directory_group_id: String,
    /// The id of the role in the organization.
    pub role_id: String,
}

/// A role that a group of a directory gives to its members.
///
/// Each field of the directory or the group comes under two names, of which `scim_…` is the older
/// one.
#[response]
#[derive(PartialEq, Eq)]
pub struct GroupRoleMapping {
    /// The kind of object: `directory_group_role_mapping` or `scim_group_role_mapping`.
    #[serde(default)]
    pub object: String,
    /// The id of the mapping.
    pub id: String,
    /// The id of the directory.
    #[serde(default)]
    pub directory_id: String,
    /// The same as [`directory_id`](Self::directory_id).
    #[serde(default)]
    pub scim_directory_id: String,
    /// The group's id at the identity provider.
    #[serde(default)]
    pub directory_group_id: String,
    /// The same as [`directory_group_id`](Self::directory_group_id).
    #[serde(default)]
    pub scim_group_id: String,
    /// The display name of the group.
    #[serde(default)]
    pub directory_group_display_name: String,
    /// The same as [`directory_group_display_name`](Self::directory_group_display_name).
    #[serde(default)]
    pub scim_group_display_name: String,
    /// The role in the organization.
    pub role: Option<Role>,
    /// The precedence, at least 1. Of a user's groups, the one with the lowest counts.
    pub precedence: Option<u32>,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
}
