//! Organization domains.

use auth_core::Provider;

use super::Clerk;

/// .
pub trait OrganizationDomains: Provider {}

impl OrganizationDomains for Clerk {}
