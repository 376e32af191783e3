//! Directories.

use std::collections::BTreeMap;

use auth_core::{Secret, request, response};
use jiff::Timestamp;

use super::NewGroupRole;
use crate::clerk::enterprise_connections::CustomAttribute;
use crate::clerk::wire;
use crate::null;

/// Which directories to list.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListDirectories {
    /// The number of items on a page, 1 to 500. Default: 10.
    pub limit: Option<u64>,
    /// The number of items to skip. Default: 0.
    pub offset: Option<u64>,
}

/// A new directory.
#[request]
#[derive(PartialEq, Eq)]
pub struct CreateDirectory {
    /// The id of the enterprise connection whose users are in it.
    pub enterprise_connection_id: String,
    /// The identity provider.
    pub provider: String,
    /// The display name.
    pub name: Option<String>,
    /// The roles that its groups give.
    pub group_role_mappings: Vec<NewGroupRole>,
}

/// The changes to a directory.
#[request]
#[derive(PartialEq, Eq)]
pub struct UpdateDirectory {
    /// The display name.
    pub name: Option<String>,
    /// Whether the identity provider may use it.
    pub enabled: Option<bool>,
    /// The identity provider.
    pub provider: Option<String>,
    /// Where attributes of users are in the directory: paths by attribute. They are added to the old
    /// ones. `None` removes one.
    pub attribute_mapping: BTreeMap<String, Option<String>>,
    /// Whether its groups give roles.
    pub group_role_mapping_enabled: Option<bool>,
}

/// A directory.
#[response]
#[derive(PartialEq, Eq)]
pub struct Directory {
    /// The kind of object: `directory` or `scim_directory`.
    #[serde(default)]
    pub object: String,
    /// The directory's id.
    pub id: String,
    /// The display name.
    #[serde(default)]
    pub name: String,
    /// The id of the enterprise connection whose users are in it.
    pub enterprise_connection_id: Option<String>,
    /// The URL that the identity provider calls.
    #[serde(default)]
    pub endpoint_url: String,
    /// The identity provider.
    #[serde(default)]
    pub provider: String,
    /// Whether the identity provider may use it.
    #[serde(default)]
    pub enabled: bool,
    /// Whether its groups give roles.
    #[serde(default)]
    pub group_role_mapping_enabled: bool,
    /// Where attributes of users are in the directory: paths by attribute.
    #[serde(default, deserialize_with = "null::or_entries")]
    pub attribute_mapping: BTreeMap<String, String>,
    /// Attributes of users that come from the directory.
    #[serde(default)]
    pub custom_attributes: Vec<CustomAttribute>,
    /// The key that the identity provider calls with. Clerk sends it when it is new. It is left out
    /// where a directory is serialized.
    #[serde(skip_serializing)]
    pub api_key: Option<Secret>,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
}
