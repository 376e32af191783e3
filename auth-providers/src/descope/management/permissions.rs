//! Permissions.

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait Permissions: Provider {}

impl Permissions for Descope {}
