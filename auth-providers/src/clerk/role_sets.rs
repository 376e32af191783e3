//! Role sets.

use auth_core::Provider;

use super::Clerk;

/// .
pub trait RoleSets: Provider {}

impl RoleSets for Clerk {}
