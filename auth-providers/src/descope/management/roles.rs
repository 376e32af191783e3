//! Roles.

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait Roles: Provider {}

impl Roles for Descope {}
