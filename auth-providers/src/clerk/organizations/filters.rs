//! Which organizations to read, and what of them.

use auth_core::request;

/// Which organizations to list, and how.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListOrganizations {
    /// Whether to return the number of members of each organization. Default: no.
    pub include_members_count: Option<bool>,
    /// Whether to return, for each organization, if it lacks a member with elevated permissions.
    /// Default: no.
    pub include_missing_member_with_elevated_permissions: Option<bool>,
    /// Only those with this id, or with this text in their name or slug.
    pub query: Option<String>,
    /// Only those that one of these users is a member of. A `-` before an id means that the user is
    /// not a member.
    pub user_id: Vec<String>,
    /// Only the organizations with these ids; 100 at most. A `-` before an id excludes it.
    pub organization_id: Vec<String>,
    /// The order: `name`, `created_at` or `members_count`, with `-` before it for descending.
    /// Default: `-created_at`.
    pub order_by: Option<String>,
    /// The number of items on a page, 1 to 500. Default: 10.
    pub limit: Option<u64>,
    /// The number of items to skip. Default: 0.
    pub offset: Option<u64>,
}

/// What to return of an organization besides what is always there.
#[request]
#[derive(PartialEq, Eq)]
pub struct GetOrganization {
    /// Whether to return the number of members. Default: no.
    pub include_members_count: Option<bool>,
    /// Whether to return if it lacks a member with elevated permissions. Default: no.
    pub include_missing_member_with_elevated_permissions: Option<bool>,
}
