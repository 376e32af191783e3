//! Instance settings.

use auth_core::Provider;

use super::Clerk;

/// .
pub trait InstanceSettings: Provider {}

impl InstanceSettings for Clerk {}
