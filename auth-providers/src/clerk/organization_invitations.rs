//! Organization invitations.

use auth_core::{Provider, open_enum};

use super::Clerk;

/// .
pub trait OrganizationInvitations: Provider {}

impl OrganizationInvitations for Clerk {}

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
