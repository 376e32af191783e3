//! <https://clerk.com/docs/reference/backend-api/tag/organizations>

use auth_core::{Call, Provider, endpoint};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{Clerk, Paginated};
use crate::null;

/// Organizations: groups of users.
pub trait Organizations: Provider {
    /// Lists the organizations, the newest first unless the filter orders them otherwise.
    ///
    /// Vendor page: [Get a list of organizations for an instance](https://clerk.com/docs/reference/backend-api/tag/organizations/get/organizations)
    #[endpoint(method = GET, path = "/organizations?<filter..>")]
    fn list_organizations(&self, filter: &ListOrganizations) -> Call<Paginated<Organization>>;
}

impl Organizations for Clerk {}

/// Which organizations to list, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ListOrganizations {
    /// Whether to return the number of members of each organization. Default: no.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub include_members_count: Option<bool>,
    /// Whether to return, for each organization, if it lacks a member with elevated permissions.
    /// Default: no.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub include_missing_member_with_elevated_permissions: Option<bool>,
    /// Only those with this id, or with this text in their name or slug.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub query: Option<String>,
    /// Only those that one of these users is a member of. A `-` before an id means that the user is
    /// not a member.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub user_id: Vec<String>,
    /// Only the organizations with these ids; 100 at most. A `-` before an id excludes it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub organization_id: Vec<String>,
    /// The order: `name`, `created_at` or `members_count`, with `-` before it for descending.
    /// Default: `-created_at`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order_by: Option<String>,
    /// The number of items on a page, 1 to 500. Default: 10.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u64>,
    /// The number of items to skip. Default: 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offset: Option<u64>,
}

impl ListOrganizations {
    /// All organizations, with Clerk's defaults.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets [`include_members_count`](Self::include_members_count).
    #[must_use]
    pub fn include_members_count(mut self, include: bool) -> Self {
        self.include_members_count = Some(include);
        self
    }

    /// Sets [`include_missing_member_with_elevated_permissions`](Self::include_missing_member_with_elevated_permissions).
    #[must_use]
    pub fn include_missing_member_with_elevated_permissions(mut self, include: bool) -> Self {
        self.include_missing_member_with_elevated_permissions = Some(include);
        self
    }

    /// Sets [`query`](Self::query).
    #[must_use]
    pub fn query(mut self, query: impl Into<String>) -> Self {
        self.query = Some(query.into());
        self
    }

    /// Sets [`user_id`](Self::user_id).
    #[must_use]
    pub fn user_id(mut self, ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.user_id = ids.into_iter().map(Into::into).collect();
        self
    }

    /// Sets [`organization_id`](Self::organization_id).
    #[must_use]
    pub fn organization_id(mut self, ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.organization_id = ids.into_iter().map(Into::into).collect();
        self
    }

    /// Sets [`order_by`](Self::order_by).
    #[must_use]
    pub fn order_by(mut self, order: impl Into<String>) -> Self {
        self.order_by = Some(order.into());
        self
    }

    /// Sets [`limit`](Self::limit).
    #[must_use]
    pub fn limit(mut self, limit: u64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Sets [`offset`](Self::offset).
    #[must_use]
    pub fn offset(mut self, offset: u64) -> Self {
        self.offset = Some(offset);
        self
    }
}

/// An organization.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Organization {
    /// The kind of object: `organization`.
    #[serde(default, deserialize_with = "null::or_default")]
    pub object: String,
    /// The organization's id, `org_…`.
    pub id: String,
    /// The display name.
    #[serde(default, deserialize_with = "null::or_default")]
    pub name: String,
    /// The name in URLs; `None` if slugs are turned off for the instance.
    pub slug: Option<String>,
    /// The URL of the logo, or of a default picture.
    pub image_url: Option<String>,
    /// Whether a logo was uploaded.
    #[serde(default, deserialize_with = "null::or_default")]
    pub has_image: bool,
    /// The number of members. It is sent if [`ListOrganizations::include_members_count`] asks for
    /// it.
    pub members_count: Option<u64>,
    /// Whether the organization lacks a member with elevated permissions. It is sent if
    /// [`ListOrganizations::include_missing_member_with_elevated_permissions`] asks for it.
    pub missing_member_with_elevated_permissions: Option<bool>,
    /// The number of pending invitations.
    pub pending_invitations_count: Option<u64>,
    /// The largest number of members; 0 for no limit.
    pub max_allowed_memberships: Option<u64>,
    /// Whether its administrators may delete the organization.
    #[serde(default, deserialize_with = "null::or_default")]
    pub admin_delete_enabled: bool,
    /// The application's own data, which everybody can read.
    #[serde(default, deserialize_with = "null::or_default")]
    pub public_metadata: Map<String, Value>,
    /// The application's own data, which only its backend can read.
    pub private_metadata: Option<Map<String, Value>>,
    /// The id of the user who created the organization.
    pub created_by: Option<String>,
    /// When it was created.
    #[serde(default, with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(default, with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    pub updated_at: Option<Timestamp>,
    /// When it was last active.
    #[serde(default, with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    pub last_active_at: Option<Timestamp>,
    /// The key of its role set.
    pub role_set_key: Option<String>,
}
