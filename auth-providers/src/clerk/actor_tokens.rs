//! Actor tokens.

use auth_core::Provider;

use super::Clerk;

/// .
pub trait ActorTokens: Provider {}

impl ActorTokens for Clerk {}
