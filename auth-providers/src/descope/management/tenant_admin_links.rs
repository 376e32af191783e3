//! Tenant admin links.

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait TenantAdminLinks: Provider {}

impl TenantAdminLinks for Descope {}
