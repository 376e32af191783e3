//! An invitation to an organization.

use auth_core::{Secret, open_enum, request, response};
use jiff::Timestamp;
use serde_json::{Map, Value};

use crate::clerk::organization_memberships::PublicUserData;
use crate::clerk::organizations::PublicOrganizationData;
use crate::clerk::wire;

/// A new invitation to an organization.
#[request]
#[derive(PartialEq, Eq)]
pub struct CreateOrganizationInvitation {
    /// The e-mail address to invite.
    pub email_address: String,
    /// The key of the role that the new member gets, such as `org:member`.
    pub role: String,
    /// The id of the user who invites, an administrator of the organization.
    pub inviter_user_id: Option<String>,
    /// The application's own data, which everybody can read.
    pub public_metadata: Map<String, Value>,
    /// The application's own data, which only its backend can read.
    pub private_metadata: Map<String, Value>,
    /// The URL that the link of the invitation leads to, for a page of your own that accepts it.
    pub redirect_url: Option<String>,
    /// How long the invitation is valid, in days, 1 to 365. Default: 30.
    pub expires_in_days: Option<u64>,
    /// Whether the invitation is sent by e-mail. Default: yes.
    pub notify: Option<bool>,
}

/// An invitation to an organization.
#[response]
#[derive(PartialEq)]
pub struct OrganizationInvitation {
    /// The kind of object: `organization_invitation`.
    #[serde(default)]
    pub object: String,
    /// The invitation's id, `orginv_…`.
    pub id: String,
    /// The e-mail address that is invited.
    #[serde(default)]
    pub email_address: String,
    /// The key of the role that the new member gets, such as `org:member`.
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
    /// The link that accepts the invitation. It is a secret: whoever opens it gets in. It is left
    /// out where an invitation is serialized.
    #[serde(skip_serializing)]
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
    /// What everybody may know of the organization. Only a list of invitations to several
    /// organizations has it.
    pub public_organization_data: Option<PublicOrganizationData>,
    /// The id of the user who accepted it. Only the webhook of the acceptance has it.
    pub user_id: Option<String>,
}

open_enum! {
    /// What became of an invitation to an organization.
    pub enum OrganizationInvitationStatus {
        /// It can be accepted.
        Pending = "pending",
        /// It was accepted.
        Accepted = "accepted",
        /// It was revoked.
        Revoked = "revoked",
        /// It was not accepted in time.
        Expired = "expired",
    }
}
