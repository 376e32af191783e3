//! Organization permissions.

use auth_core::Provider;

use super::Clerk;

/// .
pub trait OrganizationPermissions: Provider {}

impl OrganizationPermissions for Clerk {}
