//! Users.

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait UserManagement: Provider {}

impl UserManagement for Descope {}
