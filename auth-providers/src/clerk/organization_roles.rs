//! Organization roles.

use auth_core::Provider;

use super::Clerk;

/// .
pub trait OrganizationRoles: Provider {}

impl OrganizationRoles for Clerk {}
