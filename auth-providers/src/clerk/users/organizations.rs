//! What a user has to do with organizations.

use auth_core::{Secret, request, response};
use jiff::Timestamp;
use serde_json::{Map, Value};

use crate::clerk::organization_invitations::OrganizationInvitationStatus;
use crate::clerk::organization_memberships::PublicUserData;
use crate::clerk::wire;

/// Which memberships of a user to list.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListUserOrganizationMemberships {
    /// The number of items on a page, 1 to 500. Default: 10.
    pub limit: Option<u64>,
    /// The number of items to skip. Default: 0.
    pub offset: Option<u64>,
}

/// Which invitations of a user to list.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListUserOrganizationInvitations {
    /// The number of items on a page, 1 to 500. Default: 10.
    pub limit: Option<u64>,
    /// The number of items to skip. Default: 0.
    pub offset: Option<u64>,
    /// Only those with this status.
    pub status: Option<OrganizationInvitationStatus>,
}

/// An invitation of a user to an organization.
#[response]
#[derive(PartialEq)]
pub struct UserOrganizationInvitation {
    /// The kind of object: `organization_invitation`.
    #[serde(default)]
    pub object: String,
    /// The invitation's id, `orginv_…`.
    pub id: String,
    /// The e-mail address that was invited.
    #[serde(default)]
    pub email_address: String,
    /// The key of the role that the user gets, such as `org:member`.
    #[serde(default)]
    pub role: String,
    /// The display name of the role.
    #[serde(default)]
    pub role_name: String,
    /// The id of the organization.
    #[serde(default)]
    pub organization_id: String,
    /// The id of the user who invited; `None` if the backend did.
    pub inviter_id: Option<String>,
    /// What everybody may know of the user who invited.
    pub public_inviter_data: Option<PublicUserData>,
    /// What became of it.
    #[serde(default)]
    pub status: OrganizationInvitationStatus,
    /// The application's own data, which everybody can read.
    #[serde(default)]
    pub public_metadata: Map<String, Value>,
    /// The application's own data, which only its backend can read.
    pub private_metadata: Option<Map<String, Value>>,
    /// The link with which the invitation is accepted.
    pub url: Option<Secret>,
    /// When it expires.
    #[serde(with = "wire::millis")]
    pub expires_at: Option<Timestamp>,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
    /// What everybody may know of the organization.
    pub public_organization_data: Option<PublicOrganizationData>,
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
