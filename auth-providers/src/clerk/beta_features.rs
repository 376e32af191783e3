//! Beta features.

use auth_core::Provider;

use super::Clerk;

/// .
pub trait BetaFeatures: Provider {}

impl BetaFeatures for Clerk {}
