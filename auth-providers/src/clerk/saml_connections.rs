//! Saml connections.

use auth_core::Provider;

use super::Clerk;

/// .
pub trait SamlConnections: Provider {}

impl SamlConnections for Clerk {}
