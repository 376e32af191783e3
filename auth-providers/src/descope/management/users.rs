//! Users.

pub mod attributes;
pub mod credentials;

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait UserManagement: Provider {}

impl UserManagement for Descope {}
