//! Management keys.

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait ManagementKeys: Provider {}

impl ManagementKeys for Descope {}
