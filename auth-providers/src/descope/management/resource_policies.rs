//! Resource policies.

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait ResourcePolicies: Provider {}

impl ResourcePolicies for Descope {}
