//! Recovery codes.

use auth_core::Provider;

use super::Descope;

/// .
pub trait RecoveryCodes: Provider {}

impl RecoveryCodes for Descope {}
