//! Wsfed.

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait FederatedWsfed: Provider {}

impl FederatedWsfed for Descope {}
