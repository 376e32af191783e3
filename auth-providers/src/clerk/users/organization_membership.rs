//! Memberships in organizations.

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::clerk::Organization;
use crate::null;

/// A user's membership in an organization.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct OrganizationMembership {
    /// The membership's id, `orgmem_…`.
    pub id: String,
    /// `organization_membership`.
    #[serde(default, deserialize_with = "null::or_default")]
    pub object: String,
    /// The key of the role, such as `org:admin`.
    #[serde(default, deserialize_with = "null::or_default")]
    pub role: String,
    /// The role, for people.
    pub role_name: Option<String>,
    /// The keys of what the role may do.
    #[serde(default, deserialize_with = "null::or_default")]
    pub permissions: Vec<String>,
    /// Data of the app's own, for everybody to read.
    #[serde(default, deserialize_with = "null::or_default")]
    pub public_metadata: Map<String, Value>,
    /// Data of the app's own, for its backend alone.
    pub private_metadata: Option<Map<String, Value>>,
    /// The organization.
    pub organization: Option<Organization>,
    /// The user, as other members see them.
    pub public_user_data: Option<PublicUserData>,
    /// When the user became a member.
    #[serde(default, with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    pub created_at: Option<Timestamp>,
    /// When the membership last changed.
    #[serde(default, with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    pub updated_at: Option<Timestamp>,
}

/// A user, as the other members of an organization see them.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct PublicUserData {
    /// The user's id, `user_…`.
    pub user_id: String,
    /// The first name.
    pub first_name: Option<String>,
    /// The last name.
    pub last_name: Option<String>,
    /// The address of the picture, under its older name.
    pub profile_image_url: Option<String>,
    /// The address of the picture, or of one in its place.
    pub image_url: Option<String>,
    /// Whether a picture was uploaded.
    #[serde(default, deserialize_with = "null::or_default")]
    pub has_image: bool,
    /// What the user signs in with: an address, number or name.
    pub identifier: Option<String>,
    /// The name to sign in with.
    pub username: Option<String>,
    /// Whether the user is banned.
    pub banned: Option<bool>,
    /// Whether a directory has taken the user's access away.
    pub deprovisioned: Option<bool>,
}
