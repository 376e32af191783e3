//! An organization, and what everybody may know of one.

use auth_core::response;
use jiff::Timestamp;
use serde_json::{Map, Value};

#[cfg(doc)]
use super::{GetOrganization, ListOrganizations};
use crate::clerk::wire;

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
    /// The URL of the logo. It is sent when a logo was uploaded. The vendor deprecated it in favour
    /// of [`image_url`](Self::image_url).
    pub logo_url: Option<String>,
    /// The URL of the logo, or of a default picture.
    pub image_url: Option<String>,
    /// Whether a logo was uploaded.
    #[serde(default)]
    pub has_image: bool,
    /// The number of members. It is sent if [`ListOrganizations::include_members_count`] or
    /// [`GetOrganization::include_members_count`] asks for it.
    pub members_count: Option<u64>,
    /// Whether the organization lacks a member with elevated permissions. It is sent if
    /// [`ListOrganizations::include_missing_member_with_elevated_permissions`] or
    /// [`GetOrganization::include_missing_member_with_elevated_permissions`] asks for it.
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

/// What everybody may know of an organization.
#[response]
#[derive(PartialEq, Eq)]
pub struct PublicOrganizationData {
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
}
