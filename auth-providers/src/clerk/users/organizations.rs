//! The filters of a user's memberships and invitations.

use auth_core::request;

use crate::clerk::organization_invitations::OrganizationInvitationStatus;

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
