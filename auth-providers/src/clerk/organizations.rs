//! Organizations: <https://clerk.com/docs/reference/backend-api/tag/organizations>

use auth_core::{Call, Provider, endpoint, request, response};
use jiff::Timestamp;
use serde_json::{Map, Value};

use super::{Clerk, Paginated, wire};

/// Organizations: groups of users.
pub trait Organizations: Provider {
    /// Lists the organizations, the newest first unless the filter orders them otherwise.
    ///
    /// Vendor page: [Get a list of organizations for an instance](https://clerk.com/docs/reference/backend-api/tag/organizations/get/organizations)
    #[doc(alias = "ListOrganizations")]
    #[endpoint(method = GET, path = "/organizations?<filter..>")]
    fn list_organizations(&self, filter: &ListOrganizations) -> Call<Paginated<Organization>>;
}

impl Organizations for Clerk {}

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

/// An organization.
#[response]
#[derive(PartialEq)]
pub struct Organization {
    /// The kind of object: `organization`.
    #[serde(default)]
    pub object: String,
    /// The organization's id, `org_…`.
    pub id: String,
    /// The display name.
    #[serde(default)]
    pub name: String,
    /// The name in URLs; `None` if slugs are turned off for the instance.
    pub slug: Option<String>,
    /// The URL of the logo, or of a default picture.
    pub image_url: Option<String>,
    /// Whether a logo was uploaded.
    #[serde(default)]
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
    #[serde(default)]
    pub admin_delete_enabled: bool,
    /// The application's own data, which everybody can read.
    #[serde(default)]
    pub public_metadata: Map<String, Value>,
    /// The application's own data, which only its backend can read.
    pub private_metadata: Option<Map<String, Value>>,
    /// The id of the user who created the organization.
    pub created_by: Option<String>,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
    /// When it was last active.
    #[serde(with = "wire::millis")]
    pub last_active_at: Option<Timestamp>,
    /// The key of its role set.
    pub role_set_key: Option<String>,
}
