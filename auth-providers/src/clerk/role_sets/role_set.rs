//! A role set.

use std::collections::BTreeMap;

use auth_core::{open_enum, request, response};
use jiff::Timestamp;

use crate::clerk::wire;

/// Which role sets to list, and how.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListRoleSets {
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

/// A role set.
#[response]
#[derive(PartialEq, Eq)]
pub struct RoleSet {
    /// The kind of object: `role_set`.
    #[serde(default)]
    pub object: String,
    /// The role set's id.
    pub id: String,
    /// The display name.
    #[serde(default)]
    pub name: String,
    /// The key, such as `role_set:default`.
    #[serde(default)]
    pub key: String,
    /// What the role set is for.
    pub description: Option<String>,
    /// The roles.
    #[serde(default)]
    pub roles: Vec<RoleSetItem>,
    /// The role that new members get.
    pub default_role: Option<RoleSetItem>,
    /// The role that the creator of an organization gets.
    pub creator_role: Option<RoleSetItem>,
    /// Whether new organizations get it.
    #[serde(default, rename = "type")]
    pub kind: RoleSetType,
    /// The move of its members to other roles, as long as it goes on.
    pub role_set_migration: Option<RoleSetMigration>,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
}

/// A role of a role set.
#[response]
#[derive(PartialEq, Eq)]
pub struct RoleSetItem {
    /// The kind of object: `role_set_item`.
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
    /// The number of members with this role, in organizations with the role set.
    pub members_count: Option<u64>,
    /// Whether there are members with this role, in organizations with the role set.
    pub has_members: Option<bool>,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
}

/// The move of members to the roles of another role set, or to other roles of the same.
#[response]
#[derive(PartialEq, Eq)]
pub struct RoleSetMigration {
    /// The kind of object: `role_set_migration`.
    #[serde(default)]
    pub object: String,
    /// The migration's id.
    pub id: String,
    /// The id of the organization whose members are moved; `None` if it is not only one.
    pub organization_id: Option<String>,
    /// The id of the instance.
    #[serde(default)]
    pub instance_id: String,
    /// The id of the role set that the members come from.
    #[serde(default)]
    pub source_role_set_id: String,
    /// The id of the role set that the members go to.
    pub dest_role_set_id: Option<String>,
    /// What caused it, such as `role_set_deletion` or `role_removal`.
    #[serde(default)]
    pub trigger_type: String,
    /// Where it stands, such as `enqueued`, `in_progress` or `completed`.
    #[serde(default)]
    pub status: String,
    /// The number of members that were moved so far.
    pub migrated_members: Option<u64>,
    /// The keys of the old roles, and that of the new role of each.
    pub mappings: Option<BTreeMap<String, String>>,
    /// When it began.
    #[serde(with = "wire::millis")]
    pub started_at: Option<Timestamp>,
    /// When it was completed.
    #[serde(with = "wire::millis")]
    pub completed_at: Option<Timestamp>,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
}

open_enum! {
    /// Whether new organizations get a role set.
    pub enum RoleSetType {
        /// New organizations get it. An instance has one such role set.
        Initial = "initial",
        /// Organizations get it only if they are given it.
        Custom = "custom",
    }
}
