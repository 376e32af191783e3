//! Restrictions.

use auth_core::Provider;

use super::Clerk;

/// .
pub trait Restrictions: Provider {}

impl Restrictions for Clerk {}
