//! Groups of users.

use auth_core::{request, response};
use serde::Deserialize;

use super::ScimMeta;
use crate::descope::wire;

/// Which groups to give.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SearchScimGroups {
    /// A condition in the language of RFC 7644, such as `displayName eq "Sales"`. Default: all
    /// groups.
    pub filter: Option<String>,
    /// The position of the first group in the whole list, from 1. Default: 1.
    pub start_index: Option<u32>,
    /// The most groups to give on a page.
    pub count: Option<u32>,
    /// The names of attributes to leave out, separated by commas, such as `members`.
    pub excluded_attributes: Option<String>,
}

/// What to give of a group.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct LoadScimGroup {
    /// The display name, beside the id that says which group is meant.
    pub display_name: Option<String>,
    /// The group's id in the identity provider.
    pub external_id: Option<String>,
    /// The names of attributes to leave out, separated by commas, such as `members`.
    pub excluded_attributes: Option<String>,
}

/// What may be said of a group that is deleted. Descope's document does not say what it is for: the
/// id in the path is enough.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct DeleteScimGroup {
    /// The display name.
    pub display_name: Option<String>,
    /// The group's id in the identity provider.
    pub external_id: Option<String>,
    /// The names of attributes to leave out, separated by commas.
    pub excluded_attributes: Option<String>,
}

/// A group to create, or the values that replace those of a group.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct ScimGroupRequest {
    /// The display name.
    pub display_name: String,
    /// The id of the new group. Default: one that Descope makes up. In an update, the path has it.
    pub group_id: Option<String>,
    /// The members.
    pub members: Vec<ScimGroupMember>,
    /// The group's id in the identity provider.
    pub external_id: Option<String>,
    /// The names of attributes to leave out of the answer, separated by commas, such as `members`.
    pub excluded_attributes: Option<String>,
}

/// A member of a group.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
pub struct ScimGroupMember {
    /// The user's id, `U…`.
    #[serde(default, deserialize_with = "wire::text")]
    pub value: Option<String>,
    /// The name to show.
    #[serde(default, deserialize_with = "wire::text")]
    pub display: Option<String>,
}

/// A group.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct ScimGroup {
    /// The display name.
    #[serde(default)]
    pub display_name: String,
    /// The schemas that it follows, as URNs.
    #[serde(default)]
    pub schemas: Vec<String>,
    /// The group's id.
    #[serde(default)]
    pub id: String,
    /// The members.
    #[serde(default)]
    pub members: Vec<ScimGroupMember>,
    /// What is known of the record itself.
    pub meta: Option<ScimMeta>,
    /// The group's id in the identity provider.
    #[serde(default)]
    pub external_id: String,
    /// What went wrong, if something did.
    #[serde(default)]
    pub detail: String,
    /// The HTTP status, if something went wrong.
    #[serde(deserialize_with = "wire::number")]
    pub status: Option<i64>,
}
