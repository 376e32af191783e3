//! M2m tokens.

use auth_core::Provider;

use super::Clerk;

/// .
pub trait M2mTokens: Provider {}

impl M2mTokens for Clerk {}
