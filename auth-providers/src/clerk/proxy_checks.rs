//! Proxy checks.

use auth_core::Provider;

use super::Clerk;

/// .
pub trait ProxyChecks: Provider {}

impl ProxyChecks for Clerk {}
