//! Invitations to an application: <https://clerk.com/docs/reference/backend-api/tag/invitations>

use auth_core::{Call, Provider, Secret, endpoint, open_enum, request, response};
use jiff::Timestamp;
use serde_json::{Map, Value};

use super::{Clerk, Paginated, wire};

/// Invitations to sign up.
pub trait Invitations: Provider {
    /// Lists the invitations, the newest first unless the filter orders them otherwise.
    ///
    /// Those that are revoked are left out unless [`status`](ListInvitations::status) asks for them.
    ///
    /// Vendor page: [List all invitations](https://clerk.com/docs/reference/backend-api/tag/invitations/get/invitations)
    #[doc(alias = "ListInvitations")]
    #[endpoint(method = GET, path = "/invitations?paginated=true&<filter..>")]
    fn list_invitations(&self, filter: &ListInvitations) -> Call<Paginated<Invitation>>;

    /// Creates an invitation, and sends it by e-mail unless [`notify`](CreateInvitation::notify)
    /// says not to.
    ///
    /// An address that is invited or that a user has is refused, unless
    /// [`ignore_existing`](CreateInvitation::ignore_existing) says otherwise. Clerk takes 100 such
    /// requests in an hour.
    ///
    /// Vendor page: [Create an invitation](https://clerk.com/docs/reference/backend-api/tag/invitations/post/invitations)
    #[doc(alias = "CreateInvitation")]
    #[endpoint(method = POST, path = "/invitations", json = invitation)]
    fn create_invitation(&self, invitation: &CreateInvitation) -> Call<Invitation>;

    /// Creates 1 to 10 invitations, as [`create_invitation`](Self::create_invitation) does one.
    ///
    /// An address that a user has is refused in any case. Clerk takes 25 such requests in an hour.
    ///
    /// Vendor page: [Create multiple invitations](https://clerk.com/docs/reference/backend-api/tag/invitations/post/invitations/bulk)
    #[doc(alias = "CreateBulkInvitations")]
    #[endpoint(method = POST, path = "/invitations/bulk", json = invitations)]
    fn create_invitations(&self, invitations: &[CreateInvitation]) -> Call<Vec<Invitation>>;

    /// Revokes an invitation, so that its link no longer works.
    ///
    /// Whoever was invited can still sign up in the usual way. An invitation that was revoked before
    /// is an error.
    ///
    /// Vendor page: [Revokes an invitation](https://clerk.com/docs/reference/backend-api/tag/invitations/post/invitations/%7Binvitation_id%7D/revoke)
    #[doc(alias = "RevokeInvitation")]
    #[endpoint(method = POST, path = "/invitations/<invitation_id>/revoke")]
    fn revoke_invitation(&self, invitation_id: &str) -> Call<Invitation>;
}

impl Invitations for Clerk {}

/// Which invitations to list, and how.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListInvitations {
    /// Only those with this status.
    pub status: Option<InvitationStatus>,
    /// Only those with this e-mail address or id.
    pub query: Option<String>,
    /// The order: `created_at`, `email_address` or `expires_at`, with `-` before it for descending.
    /// Default: `-created_at`.
    pub order_by: Option<String>,
    /// The number of items on a page, 1 to 500. Default: 10.
    pub limit: Option<u64>,
    /// The number of items to skip. Default: 0.
    pub offset: Option<u64>,
}

/// A new invitation.
#[request]
#[derive(PartialEq, Eq)]
pub struct CreateInvitation {
    /// The e-mail address to invite.
    pub email_address: String,
    /// The application's own data, which everybody can read. It becomes that of the user who signs
    /// up.
    pub public_metadata: Map<String, Value>,
    /// The URL that the link of the invitation leads to. It is needed if the application has a page
    /// of its own for it.
    pub redirect_url: Option<String>,
    /// Whether the invitation is sent by e-mail. Default: yes.
    pub notify: Option<bool>,
    /// Whether to create the invitation even if the address is invited or a user has it. Default:
    /// no.
    pub ignore_existing: Option<bool>,
    /// How long the invitation is valid, in days, 1 to 365. Default: 30.
    pub expires_in_days: Option<u64>,
    /// The template of the e-mail. Default: [`Invitation`](InvitationTemplate::Invitation).
    pub template_slug: Option<InvitationTemplate>,
}

/// An invitation to sign up.
#[response]
#[derive(PartialEq, Eq)]
pub struct Invitation {
    /// The kind of object: `invitation`.
    #[serde(default)]
    pub object: String,
    /// The invitation's id, `inv_…`.
    pub id: String,
    /// The e-mail address that is invited.
    #[serde(default)]
    pub email_address: String,
    /// The application's own data, which everybody can read.
    #[serde(default)]
    pub public_metadata: Map<String, Value>,
    /// Whether it was revoked.
    pub revoked: Option<bool>,
    /// What became of it.
    #[serde(default)]
    pub status: InvitationStatus,
    /// The link that accepts the invitation. It is a secret: whoever opens it can sign up with the
    /// address. It is left out where an invitation is serialized.
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
}

open_enum! {
    /// What became of an invitation.
    pub enum InvitationStatus {
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

open_enum! {
    /// The template of the e-mail with an invitation.
    pub enum InvitationTemplate {
        /// It invites.
        Invitation = "invitation",
        /// It invites somebody who is on the waitlist.
        WaitlistInvitation = "waitlist_invitation",
    }
}
