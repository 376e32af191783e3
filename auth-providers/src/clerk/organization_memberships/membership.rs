//! A membership in an organization.

use auth_core::response;
use jiff::Timestamp;
use serde_json::{Map, Value};

use crate::clerk::organizations::Organization;
use crate::clerk::wire;

/// A user's membership in an organization.
#[response]
#[derive(PartialEq)]
pub struct OrganizationMembership {
    /// The membership's id, `orgmem_…`.
    pub id: String,
    /// The kind of object: `organization_membership`.
    #[serde(default)]
    pub object: String,
    /// The key of the role, such as `org:admin`.
    #[serde(default)]
    pub role: String,
    /// The display name of the role.
    pub role_name: Option<String>,
    /// The keys of the role's permissions.
    #[serde(default)]
    pub permissions: Vec<String>,
    /// The application's own data, which everybody can read.
    #[serde(default)]
    pub public_metadata: Map<String, Value>,
    /// The application's own data, which only its backend can read.
    pub private_metadata: Option<Map<String, Value>>,
    /// The organization.
    pub organization: Option<Organization>,
    /// The user's data that other members see.
    pub public_user_data: Option<PublicUserData>,
    /// When the user became a member.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When the membership last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
}

/// The data of a user that the other members of an organization see.
#[response]
#[derive(PartialEq, Eq)]
pub struct PublicUserData {
    /// The user's id, `user_…`.
    pub user_id: String,
    /// The first name.
    pub first_name: Option<String>,
    /// The last name.
    pub last_name: Option<String>,
    /// The URL of the picture, under an older name.
    pub profile_image_url: Option<String>,
    /// The URL of the picture, or of a default picture.
    pub image_url: Option<String>,
    /// Whether a picture was uploaded.
    #[serde(default)]
    pub has_image: bool,
    /// What the user signs in with: an e-mail address, phone number or user name.
    pub identifier: Option<String>,
    /// The user name.
    pub username: Option<String>,
    /// Whether the user is banned.
    pub banned: Option<bool>,
    /// Whether a directory has removed the user's access.
    pub deprovisioned: Option<bool>,
}
