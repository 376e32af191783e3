//! Admin portal link tokens.

use auth_core::Provider;

use super::Clerk;

/// .
pub trait AdminPortalLinkTokens: Provider {}

impl AdminPortalLinkTokens for Clerk {}
