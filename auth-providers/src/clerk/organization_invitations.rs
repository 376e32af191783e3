//! Organization invitations.

use auth_core::Provider;

use super::Clerk;

/// .
pub trait OrganizationInvitations: Provider {}

impl OrganizationInvitations for Clerk {}
