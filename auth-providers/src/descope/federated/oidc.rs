//! Oidc.

use auth_core::Provider;

use crate::descope::Descope;

/// .
pub trait FederatedOidc: Provider {}

impl FederatedOidc for Descope {}
