//! Testing tokens.

use auth_core::Provider;

use super::Clerk;

/// .
pub trait TestingTokens: Provider {}

impl TestingTokens for Clerk {}
