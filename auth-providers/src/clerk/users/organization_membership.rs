//! Memberships in organizations.

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::clerk::Organization;

/// A user's membership in an organization.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct OrganizationMembership {
    /// The membership's id, `orgmem_…`.
    pub id: String,
    /// `organization_membership`.
    pub object: String,
    /// The key of the role, such as `org:admin`.
    pub role: String,
    /// The role, for people.
    #[serde(default)]
    pub role_name: Option<String>,
    /// The keys of what the role may do.
    pub permissions: Vec<String>,
    /// Data of the app's own, for everybody to read.
    pub public_metadata: Map<String, Value>,
    /// Data of the app's own, for its backend alone.
    #[serde(default)]
    pub private_metadata: Option<Map<String, Value>>,
    /// The organization.
    pub organization: Organization,
    /// The user, as other members see them.
    #[serde(default)]
    pub public_user_data: Option<PublicUserData>,
    /// When the user became a member.
    #[serde(with = "jiff::fmt::serde::timestamp::millisecond::required")]
    pub created_at: Timestamp,
    /// When the membership last changed.
    #[serde(with = "jiff::fmt::serde::timestamp::millisecond::required")]
    pub updated_at: Timestamp,
}

/// A user, as the other members of an organization see them.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct PublicUserData {
    /// The user's id, `user_…`.
    pub user_id: String,
    /// The first name.
    #[serde(default)]
    pub first_name: Option<String>,
    /// The last name.
    #[serde(default)]
    pub last_name: Option<String>,
    /// The address of the picture, under its older name.
    #[serde(default)]
    pub profile_image_url: Option<String>,
    /// The address of the picture, or of one in its place.
    #[serde(default)]
    pub image_url: Option<String>,
    /// Whether a picture was uploaded.
    #[serde(default)]
    pub has_image: bool,
    /// What the user signs in with: an address, number or name.
    #[serde(default)]
    pub identifier: Option<String>,
    /// The name to sign in with.
    #[serde(default)]
    pub username: Option<String>,
    /// Whether the user is banned.
    #[serde(default)]
    pub banned: Option<bool>,
    /// Whether a directory has taken the user's access away.
    #[serde(default)]
    pub deprovisioned: Option<bool>,
}
