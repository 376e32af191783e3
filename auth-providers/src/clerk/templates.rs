//! Templates.

use auth_core::Provider;

use super::Clerk;

/// .
pub trait Templates: Provider {}

impl Templates for Clerk {}
