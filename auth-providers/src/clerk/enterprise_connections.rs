//! Enterprise connections.

use auth_core::Provider;

use super::Clerk;

/// .
pub trait EnterpriseConnections: Provider {}

impl EnterpriseConnections for Clerk {}
