//! Which invitations to organizations to list.

use auth_core::request;

use super::OrganizationInvitationStatus;

/// Which invitations to all organizations to list, and how.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListInstanceOrganizationInvitations {
    /// The order: `created_at` or `email_address`, with `-` before it for descending. Default:
    /// `-created_at`.
    pub order_by: Option<String>,
    /// Only those with one of these statuses.
    pub status: Vec<OrganizationInvitationStatus>,
    /// Only those with this e-mail address.
    pub query: Option<String>,
    /// The number of items on a page, 1 to 500. Default: 10.
    pub limit: Option<u64>,
    /// The number of items to skip. Default: 0.
    pub offset: Option<u64>,
}

/// Which invitations to an organization to list, and how.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListOrganizationInvitations {
    /// Only those with one of these statuses.
    pub status: Vec<OrganizationInvitationStatus>,
    /// Only those to this e-mail address.
    pub email_address: Option<String>,
    /// The order: `created_at` or `email_address`, with `-` before it for descending. Default:
    /// `-created_at`.
    pub order_by: Option<String>,
    /// The number of items on a page, 1 to 500. Default: 10.
    pub limit: Option<u64>,
    /// The number of items to skip. Default: 0.
    pub offset: Option<u64>,
}

/// Which pending invitations to list.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListPendingOrganizationInvitations {
    /// The number of items on a page, 1 to 500. Default: 10.
    pub limit: Option<u64>,
    /// The number of items to skip. Default: 0.
    pub offset: Option<u64>,
}
