//! Password settings.

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait PasswordSettingsManagement: Provider {}

impl PasswordSettingsManagement for Descope {}
