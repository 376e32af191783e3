//! Tenant settings.

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait TenantSettingsManagement: Provider {}

impl TenantSettingsManagement for Descope {}
