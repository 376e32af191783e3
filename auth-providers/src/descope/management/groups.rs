//! Groups.

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait GroupManagement: Provider {}

impl GroupManagement for Descope {}
